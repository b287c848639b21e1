import { z } from 'zod';
import { type Call, command, execute, type Platform, query } from '../../kernel/index.ts';
import { internally } from '../sync/internally.ts';

const sold = z.object({
  priceId: z.uuid(),
  kind: z.enum(['one_time', 'recurring', 'metered']),
  interval: z.enum(['month', 'year']).nullable(),
  currency: z.string(),
  amountMinor: z.int(),
  meter: z.string().nullable(),
  stripePriceId: z.string().nullable(),
  /** `plan:labs.basic`, `offer:<id>` */
  thing: z.string(),
  name: z.string(),
  stripeProductId: z.string().nullable(),
});

/** A price with what it is the price of, as its seller sees it. */
export const findSold = query({
  name: 'billing.catalogue.find',
  summary: 'Finds a price and what it is the price of',
  scope: 'internal',
  input: z.object({ priceId: z.uuid() }),
  output: sold,
  run: async ({ tx }, { priceId }) => {
    const price = await tx.billingPrice.findUniqueOrThrow({ where: { id: priceId } });
    const select = { name: true, stripeProductId: true } as const;
    const thing = price.planKey
      ? await tx.billingPlan.findUniqueOrThrow({ where: { key: price.planKey }, select })
      : await tx.billingOffer.findUniqueOrThrow({ where: { id: price.offerId ?? '' }, select });
    const { kind, interval, currency, meter, stripePriceId } = price;
    return {
      priceId,
      ...{ currency, meter, stripePriceId },
      kind: kind as z.input<typeof sold>['kind'],
      interval: interval as z.input<typeof sold>['interval'],
      amountMinor: Number(price.amountMinor),
      thing: price.planKey ? `plan:${price.planKey}` : `offer:${price.offerId}`,
      ...thing,
    };
  },
});

export const recordSold = command({
  name: 'billing.catalogue.record',
  summary: 'Notes what a price and its thing are at the vendor',
  scope: 'internal',
  audit: false,
  input: z.object({
    priceId: z.uuid(),
    stripeProductId: z.string(),
    stripePriceId: z.string().nullable(),
  }),
  output: z.object({}),
  run: async ({ tx }, { priceId, stripeProductId, stripePriceId }) => {
    const price = await tx.billingPrice.findUniqueOrThrow({ where: { id: priceId } });
    const data = { stripeProductId };
    if (price.planKey) {
      await tx.billingPlan.updateMany({ where: { key: price.planKey, stripeProductId: null }, data });
    } else if (price.offerId) {
      await tx.billingOffer.updateMany({ where: { id: price.offerId, stripeProductId: null }, data });
    }
    if (stripePriceId) {
      await tx.billingPrice.updateMany({
        where: { id: priceId, stripePriceId: null },
        data: { stripePriceId },
      });
    }
    return {};
  },
});

/**
 * The price at Stripe, with its product and meter, made at the first need. `sellerId` is null where the platform sells.
 */
export async function ensurePrice(
  platform: Platform,
  call: Call,
  { priceId, sellerId }: { readonly priceId: string; readonly sellerId: string | null },
): Promise<string> {
  const asSeller = internally(call, 'billing.catalogue', sellerId ? { organizationId: sellerId } : null);
  const found = await execute(platform, findSold, asSeller, { priceId });
  if (found.stripePriceId) return found.stripePriceId;
  const stripeProductId = found.stripeProductId ?? (await makeProduct(platform, found));
  await execute(platform, recordSold, asSeller, { priceId, stripeProductId, stripePriceId: null });
  const stripePriceId = await makePrice(platform, found, stripeProductId);
  await execute(platform, recordSold, asSeller, { priceId, stripeProductId, stripePriceId });
  return stripePriceId;
}

type Sold = z.output<typeof sold>;

async function makeProduct({ ports }: Platform, { thing, name }: Sold): Promise<string> {
  return (await ports.payments.createProduct(`product:${thing}:1`, { name })).productId;
}

async function makePrice({ ports }: Platform, found: Sold, productId: string): Promise<string> {
  const { priceId: id, currency, amountMinor, kind, interval, meter, name } = found;
  const { meterId } = meter
    ? await ports.payments.ensureMeter(`meter:${meter}:1`, { eventName: meter, displayName: name })
    : { meterId: null };
  const { priceId } = await ports.payments.createPrice(`price:${id}:1`, {
    productId,
    currency,
    amountMinor,
    kind,
    interval,
    meterId,
    metadata: { priceId: id },
  });
  return priceId;
}
