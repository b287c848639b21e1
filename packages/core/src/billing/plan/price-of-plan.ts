import { type Context, notFound } from '../../kernel/index.ts';

interface Wanted {
  readonly planKey: string;
  readonly interval: string;
  /** The account's: a customer's subscriptions are in one currency. Null before the first charge. */
  readonly currency: string | null;
}

/** What a plan costs, with the price of what goes beyond its share. Throws NOT_FOUND for what is not for sale so. */
export async function priceOfPlan({ tx }: Pick<Context, 'tx'>, { planKey, interval, currency }: Wanted) {
  const plan = await tx.billingPlan.findFirst({ where: { key: planKey, archivedAt: null } });
  const prices = await tx.billingPrice.findMany({
    where: { planKey, interval, active: true, ...(currency ? { currency } : {}) },
    orderBy: { id: 'asc' },
  });
  const price = prices.find(({ kind }) => kind === 'recurring');
  if (!plan || !price) throw notFound('This plan');
  const metered = prices.find((other) => other.kind === 'metered' && other.currency === price.currency);
  return { plan, price, meteredPriceId: metered?.id ?? null };
}
