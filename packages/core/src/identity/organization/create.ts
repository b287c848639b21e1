import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { command, coreRoles, DomainError } from '../../kernel/index.ts';
import { organizationCreated } from '../events.ts';
import { openHere } from '../session/current.ts';
import { perActor } from '../sign-in/throttles.ts';
import { createOrganizationInput, organization } from './schemas.ts';
import { organizationColumns, shownOrganization } from './shown.ts';

/** Makes an organization; who makes it owns it, and works in it from now on. */
export const createOrganization = command({
  name: 'identity.organization.create',
  summary: 'Create an organization',
  input: createOrganizationInput,
  output: organization,
  scope: 'signed_in',
  tenancy: 'none',
  throttles: [perActor(20)],
  run: async (ctx, { name }) => {
    const { actor, tx, userId, now } = ctx;
    if (actor.kind !== 'user') throw new DomainError('FORBIDDEN', 'Staff accounts own no organizations.');
    if (!actor.emailVerified) {
      throw new DomainError('FORBIDDEN', 'Confirm your e-mail address first: we sent you a link.', {
        reason: 'email_unverified',
      });
    }
    const id = uuidv7();
    await ctx.enterOrganization(id);
    const created = await tx.organization.create({
      data: { id, name, slug: slugOf(name), createdAt: now },
      select: organizationColumns,
    });
    await tx.membership.create({
      data: { organizationId: id, userId, roles: [coreRoles.owner], createdAt: now },
      select: { userId: true },
    });
    await openHere(ctx, id);
    ctx.target('organization', id, { name });
    ctx.record(organizationCreated, { userId });
    return shownOrganization(created);
  },
});

/** Readable, and unique by its random end. */
function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${words || 'org'}-${randomBytes(4).toString('hex')}`;
}
