import { z } from 'zod';
import { command, DomainError } from '../../kernel/index.ts';
import { organizationSuspended } from '../events.ts';

/**
 * Closes the opened organization: its members and keys are refused within a second, its jobs wait. Nothing is deleted.
 * The reason it was opened with stands in its activity log.
 */
export const suspendOrganization = command({
  name: 'staff.organization.suspend',
  summary: 'Suspends the organization',
  input: z.strictObject({}),
  output: z.object({ suspendedAt: z.iso.datetime() }),
  scope: 'staff_admin',
  stepUp: true,
  run: async (ctx) => {
    const { tx, organizationId, now } = ctx;
    const { count } = await tx.organization.updateMany({
      where: { id: organizationId, suspendedAt: null },
      data: { suspendedAt: now },
    });
    if (count !== 1) throw new DomainError('CONFLICT', 'This organization is suspended already.');
    ctx.target('organization', organizationId);
    ctx.record(organizationSuspended, {});
    return { suspendedAt: now.toISOString() };
  },
});
