import type { BillingSubscriptionModel } from '@atrium/db';
import type { Context } from '../../kernel/index.ts';
import { subjectOf } from '../account/open-account.ts';
import { foldGrant } from '../entitlement/access.ts';
import { type EntitlementEntry, entryColumns } from '../entitlement/entry.ts';
import { followStanding, type GrantSource } from '../entitlement/follow.ts';
import type { Reading } from './mirror.ts';
import { standingOf } from './standing.ts';

type Row = BillingSubscriptionModel;

/** Grants what the plan holds, as the subscription stands, and takes back what only a former plan held. */
export async function grantTier(ctx: Context, row: Row, { seen, tier }: Reading): Promise<void> {
  const standing = standingOf(seen, tier.planKey);
  const sourceOf = (feature: string): GrantSource => ({
    ...{ owner: subjectOf(row), feature, source: 'subscription', sourceId: row.id },
    evidence: { subscription: seen.subscriptionId, status: seen.status },
  });
  for (const feature of tier.features) await followStanding(ctx, sourceOf(feature), standing);
  if (!standing) return;
  const closing = { kind: 'revoke', from: ctx.now, reason: 'not_in_plan' } as const;
  for (const feature of await formerFeatures(ctx, row, tier.features)) {
    await followStanding(ctx, sourceOf(feature), { ...standing, closing });
  }
}

/** Features the subscription still grants although its plan does not hold them. */
async function formerFeatures({ tx }: Context, row: Row, held: readonly string[]): Promise<string[]> {
  const entries = await tx.entitlementEntry.findMany({
    where: { source: 'subscription', sourceId: row.id, feature: { notIn: [...held] } },
    select: entryColumns,
  });
  const byFeature = Map.groupBy(entries as EntitlementEntry[], (entry) => entry.feature);
  return [...byFeature]
    .filter(([, ofFeature]) => foldGrant(ofFeature)?.closing?.kind !== 'revoke')
    .map(([feature]) => feature);
}
