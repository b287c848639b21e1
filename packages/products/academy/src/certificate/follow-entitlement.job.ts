import { entitlementChanged } from '@atrium/core/billing';
import { type Context, command, execute, job } from '@atrium/core/kernel';
import { z } from 'zod';
import { courseOf, featureOf } from '../access/entitled.ts';

const changed = z.object({ courseId: z.uuid(), userId: z.uuid() });

/** Revokes the certificate when every grant of the course was taken back: a refund or a lost dispute, not a suspension. */
export const followEntitlement = command({
  name: 'academy.certificate.follow_entitlement',
  summary: 'Revokes a certificate whose course was paid back',
  input: changed.pick({ courseId: true }),
  output: z.object({ revoked: z.boolean() }),
  scope: 'internal',
  tenancy: 'none',
  run: async (ctx, { courseId }) => {
    const { userId } = ctx;
    const row = await ctx.tx.academyCertificate.findFirst({ where: { userId, courseId, revokedAt: null } });
    if (!row || !(await isAllTakenBack(ctx, courseId))) return { revoked: false };
    await ctx.enterHost(row.organizationId);
    await ctx.tx.academyCertificate.update({
      where: { id: row.id },
      data: { revokedAt: ctx.now, revokedReason: 'refunded' },
    });
    ctx.target('academy.certificate', row.id, { number: row.number, reason: 'refunded' });
    return { revoked: true };
  },
});

/** The last word on each grant is "revoke". Whoever never had a grant (a free course) lost none. */
async function isAllTakenBack(ctx: Context, courseId: string): Promise<boolean> {
  const entries = await ctx.tx.entitlementEntry.findMany({
    where: { userId: ctx.userId, feature: featureOf(courseId) },
    orderBy: { sequence: 'asc' },
    select: { grantId: true, kind: true },
  });
  const last = new Map(entries.map(({ grantId, kind }) => [grantId, kind]));
  return last.size > 0 && [...last.values()].every((kind) => kind === 'revoke');
}

export const followEntitlementJob = job({
  name: 'academy.certificate.follow_entitlement',
  payload: changed,
  run: async ({ platform, actor, origin }, { userId, courseId }) => {
    const learner = { ...actor, organizationId: null, onBehalfOf: userId };
    await execute(platform, followEntitlement, { actor: learner, origin }, { courseId });
  },
});

/** The job's payload from `billing.entitlement.changed`; null for what is no course of a person. */
export const courseEntitlementChanged = (fact: unknown): z.infer<typeof changed> | null => {
  const { feature, userId } = entitlementChanged.payload.parse(fact);
  const courseId = courseOf(feature);
  return courseId && userId ? { courseId, userId } : null;
};
