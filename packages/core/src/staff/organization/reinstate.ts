import { z } from 'zod';
import { command, DomainError } from '../../kernel/index.ts';
import { organizationReinstated } from '../events.ts';

/** Opens a suspended organization to its members again, and runs now what waited. */
export const reinstateOrganization = command({
  name: 'staff.organization.reinstate',
  summary: 'Ends the suspension of the organization',
  input: z.strictObject({}),
  output: z.object({ resumedJobs: z.int() }),
  scope: 'staff_admin',
  stepUp: true,
  run: async (ctx) => {
    const { tx, organizationId } = ctx;
    const { count } = await tx.organization.updateMany({
      where: { id: organizationId, suspendedAt: { not: null } },
      data: { suspendedAt: null },
    });
    if (count !== 1) throw new DomainError('CONFLICT', 'This organization is not suspended.');
    const [resumed] = await tx.$queryRaw<{ jobs: bigint }[]>`
      SELECT jobs.resume(${organizationId}::uuid) AS jobs`;
    const resumedJobs = Number(resumed?.jobs ?? 0);
    ctx.target('organization', organizationId, { resumedJobs });
    ctx.record(organizationReinstated, {});
    return { resumedJobs };
  },
});
