import type { Tx } from '@atrium/db';
import { type Context, DomainError, type Money } from '../../kernel/index.ts';
import { minorDigits } from '../../kernel/money.ts';

export interface OfferToSell {
  readonly product: string;
  /** What is bought: `academy.course:<id>`. One offer of the organization for each. */
  readonly feature: string;
  readonly name: string;
  readonly description: string;
  /** Days in which the buyer may ask the whole price back. */
  readonly refundDays: number;
  readonly price: { readonly currency: string; readonly amountMinor: number | bigint };
}

/**
 * Puts a thing of the verb's organization up for sale, or changes its words or price, in the verb's transaction.
 * Another price is another row: who bought at the old one keeps it. Throws BAD_INPUT for an impossible price.
 */
export async function upsertOffer(ctx: Context, offer: OfferToSell): Promise<{ offerId: string }> {
  const { tx, organizationId } = ctx;
  const { feature, price: _, ...words } = offer;
  const price = soundPrice(offer.price);
  const { id: offerId } = await tx.billingOffer.upsert({
    where: { organizationId_feature: { organizationId, feature } },
    create: { organizationId, feature, ...words },
    update: { ...words, active: true },
    select: { id: true },
  });
  await setPrice(tx, organizationId, offerId, price);
  return { offerId };
}

/** Takes a thing off the market. Who has bought it keeps it. */
export async function withdrawOffer({ tx, organizationId }: Context, feature: string): Promise<void> {
  await tx.billingOffer.updateMany({ where: { organizationId, feature }, data: { active: false } });
}

async function setPrice(tx: Tx, organizationId: string, offerId: string, price: Money): Promise<void> {
  const ofOffer = { organizationId, offerId, active: true };
  const current = await tx.billingPrice.findFirst({ where: ofOffer, select: { id: true, ...priceColumns } });
  if (current?.amountMinor === price.amountMinor && current.currency === price.currency) return;
  await tx.billingPrice.updateMany({ where: ofOffer, data: { active: false } });
  await tx.billingPrice.create({ data: { ...ofOffer, kind: 'one_time', ...price }, select: { id: true } });
}

const priceColumns = { amountMinor: true, currency: true } as const;

/** Stripe takes at most eight digits. */
const largest = 99_999_999n;

function soundPrice({ currency, amountMinor }: OfferToSell['price']): Money {
  const amount = BigInt(amountMinor);
  if (!isCurrency(currency)) throw badPrice(`${currency} is not a currency we know: write EUR or USD.`);
  if (amount <= 0n || amount > largest)
    throw badPrice('The price must be above zero, of at most eight digits.');
  // Stripe moves three-digit currencies in steps of ten of the smallest unit.
  if (minorDigits(currency) === 3 && amount % 10n !== 0n) {
    throw badPrice(`A price in ${currency} ends in zero: its third decimal cannot be charged.`);
  }
  return { currency, amountMinor: amount };
}

const currencies = new Set(Intl.supportedValuesOf('currency'));
const isCurrency = (code: string): boolean => currencies.has(code);

const badPrice = (message: string): DomainError =>
  new DomainError('BAD_INPUT', message, { fields: { price: message } });
