import { v7 as uuidv7 } from 'uuid';
import { addSeconds, type Context, days } from '../../kernel/index.ts';
import { entitlementChanged } from '../events.ts';
import { planFeature } from '../plan/feature.ts';
import { remindOfTrialEnd } from './trial-end.job.ts';

export interface Trial {
  readonly organizationId: string;
  readonly product: string;
  readonly planKey: string;
  readonly days: number;
}

/** How long before its end a trial is spoken of. */
const noticeDays = 3;

/** Lets an organization try a plan of a product, without a card. Once for each product: a repeat changes nothing. */
export async function grantTrial(ctx: Context, trial: Trial): Promise<void> {
  const { organizationId, product, planKey } = trial;
  const feature = planFeature(product);
  const endsAt = addSeconds(ctx.now, days(trial.days));
  const created = await ctx.tx.entitlementEntry.createMany({
    data: [
      {
        organizationId,
        feature,
        grantId: uuidv7(),
        kind: 'grant',
        source: 'trial',
        sourceId: organizationId,
        planKey,
        startsAt: ctx.now,
        endsAt,
        sequence: 1,
      },
    ],
    skipDuplicates: true,
  });
  if (created.count === 0) return;
  ctx.record(entitlementChanged, { feature });
  ctx.enqueue(remindOfTrialEnd, { product, planKey }, { runAt: addSeconds(endsAt, -days(noticeDays)) });
}
