import type { Context } from '../../kernel/index.ts';
import { Unfollowable } from '../sync/unfollowable.ts';

/** Which of our plans and prices a price at the vendor is. Throws Unfollowable: we do not guess what a price opens. */
export async function tierOf({ tx }: Pick<Context, 'tx'>, stripePriceId: string) {
  const price = await tx.billingPrice.findUnique({
    where: { stripePriceId },
    select: { id: true, planKey: true },
  });
  const plan = price?.planKey ? await tx.billingPlan.findUnique({ where: { key: price.planKey } }) : null;
  if (!price || !plan) {
    throw new Unfollowable(
      'failed',
      `The price ${stripePriceId} is none of our plans': nothing was opened by it.`,
    );
  }
  return {
    priceId: price.id,
    planKey: plan.key,
    product: plan.product,
    features: plan.features,
    rank: plan.rank,
  };
}

export type Tier = Awaited<ReturnType<typeof tierOf>>;
