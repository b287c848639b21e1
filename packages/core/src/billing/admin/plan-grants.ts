import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { addSeconds, command, DomainError, days, notFound, query } from '../../kernel/index.ts';
import { foldGrant } from '../entitlement/access.ts';
import { type EntitlementEntry, entryColumns } from '../entitlement/entry.ts';
import { followStanding } from '../entitlement/follow.ts';
import { grantPlanInput, planGrants, revokePlanInput } from './plan-grant-schemas.ts';

/** Every grant of a plan the opened organization ever had, the newest first, whatever it came from. */
export const listPlanGrants = query({
  name: 'billing.plan.list_grants',
  summary: 'Lists every grant of a plan',
  input: z.strictObject({}),
  output: planGrants,
  scope: 'billing.plan.read',
  run: async ({ tx, organizationId }) => {
    const rows = await tx.entitlementEntry.findMany({
      where: { organizationId, planKey: { not: null } },
      select: { ...entryColumns, reason: true, evidence: true },
      orderBy: { id: 'asc' },
    });
    const plans = await tx.billingPlan.findMany({ select: { key: true, name: true } });
    const grants = [...Map.groupBy(rows, (row) => row.grantId).values()].map((entries) => ({
      grant: foldGrant(entries as EntitlementEntry[]),
      entries,
    }));
    return grants.toReversed().flatMap(({ grant, entries }) => {
      if (!grant?.planKey) return [];
      const { grantId, planKey, source, startsAt, endsAt, closing } = grant;
      return {
        ...{ grantId, planKey, source },
        planName: plans.find(({ key }) => key === planKey)?.name ?? planKey,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt?.toISOString() ?? null,
        closedAt: closing?.from.toISOString() ?? null,
        reason: whyOf(entries),
      };
    });
  },
});

const given = z.object({ reason: z.string() });

/** Why it ended, else why it was given. */
function whyOf(entries: readonly { readonly reason: string | null; readonly evidence: unknown }[]) {
  const words = entries.map(
    ({ reason, evidence }) => reason ?? given.safeParse(evidence).data?.reason ?? null,
  );
  return words.findLast((reason) => reason !== null) ?? null;
}

/** Gives the opened organization a plan for some days, for nothing and with a reason. */
export const grantPlan = command({
  name: 'billing.plan.grant',
  summary: 'Gives a plan for some days, for nothing',
  input: grantPlanInput,
  output: z.object({ endsAt: z.iso.datetime() }),
  scope: 'billing.plan.grant',
  stepUp: true,
  run: async (ctx, { planKey, days: count, reason }) => {
    const { tx, organizationId, now } = ctx;
    const plan = await tx.billingPlan.findFirst({ where: { key: planKey, archivedAt: null } });
    if (!plan) throw notFound('This plan');
    const endsAt = addSeconds(now, days(count));
    const sourceId = uuidv7();
    for (const feature of plan.features) {
      const source = {
        owner: { organizationId },
        feature,
        source: 'staff',
        sourceId,
        evidence: { reason },
      } as const;
      await followStanding(ctx, source, { since: now, endsAt, planKey, closing: null });
    }
    ctx.target('billing.plan', planKey, { days: count, reason });
    return { endsAt: endsAt.toISOString() };
  },
});

/** Takes back a plan that staff gave. What came from a payment is ended where it is paid. */
export const revokePlanGrant = command({
  name: 'billing.plan.revoke_grant',
  summary: 'Takes back a plan that was given for nothing',
  input: revokePlanInput,
  output: z.object({}),
  scope: 'billing.plan.grant',
  stepUp: true,
  run: async (ctx, { grantId, reason }) => {
    const { tx, organizationId, now } = ctx;
    const first = await tx.entitlementEntry.findFirst({
      where: { organizationId, grantId, kind: 'grant' },
    });
    if (!first) throw notFound('This grant');
    if (first.source !== 'staff') {
      throw new DomainError('CONFLICT', 'Only what staff gave can be taken back here.', {
        reason: 'not_given',
      });
    }
    const { feature, source, sourceId, planKey, startsAt: since, endsAt } = first;
    await followStanding(
      ctx,
      { owner: { organizationId }, feature, source, sourceId, evidence: { reason } },
      { since, endsAt, planKey, closing: { kind: 'revoke', from: now, reason } },
    );
    ctx.target('billing.plan', planKey ?? feature, { reason });
    return {};
  },
});
