import type { Context } from '../../kernel/index.ts';

export interface OfferShown {
  readonly offerId: string;
  readonly currency: string;
  readonly amountMinor: number;
  readonly name: string;
  readonly refundDays: number;
}

/** What a thing costs now, for anybody; null when it is not for sale. */
export async function offerFor({ tx }: Pick<Context, 'tx'>, offerId: string): Promise<OfferShown | null> {
  const offer = await tx.billingOffer.findFirst({
    where: { id: offerId, active: true },
    select: { name: true, refundDays: true },
  });
  const price = await tx.billingPrice.findFirst({
    where: { offerId, active: true },
    select: { currency: true, amountMinor: true },
  });
  return offer && price && { offerId, ...offer, ...price, amountMinor: Number(price.amountMinor) };
}
