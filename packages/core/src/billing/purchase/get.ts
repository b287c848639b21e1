import type { Tx } from '@atrium/db';
import { addSeconds, days, query } from '../../kernel/index.ts';
import { shownPurchase, shownRefund } from './row.ts';
import { onePurchase, receipt } from './schemas.ts';
import { ownPurchase } from './settle.ts';

/** A purchase of mine with all that its receipt says. */
export const getPurchase = query({
  name: 'billing.purchase.get',
  summary: 'Shows a purchase of mine and its receipt',
  input: onePurchase,
  output: receipt,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { purchaseId }) => {
    const { tx, userId } = ctx;
    const row = await ownPurchase(ctx, purchaseId);
    const buyer = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { name: true, email: true },
    });
    const refunds = await tx.billingRefund.findMany({ where: { purchaseId }, orderBy: { id: 'asc' } });
    await ctx.enterHost(row.sellerOrganizationId);
    const seller = await tx.organization.findUnique({
      where: { id: row.sellerOrganizationId },
      select: { name: true },
    });
    return {
      ...shownPurchase(row),
      buyer,
      seller: { name: seller?.name ?? 'Atrium' },
      refunds: refunds.map(shownRefund),
      refundableUntil: await refundableUntil(tx, row),
    };
  },
});

async function refundableUntil(
  tx: Tx,
  { offerId, paidAt }: { readonly offerId: string; readonly paidAt: Date | null },
): Promise<string | null> {
  const offer = await tx.billingOffer.findUnique({ where: { id: offerId }, select: { refundDays: true } });
  if (!offer || offer.refundDays === 0 || !paidAt) return null;
  return addSeconds(paidAt, days(offer.refundDays)).toISOString();
}
