import type { BillingPurchaseModel } from '@atrium/db';
import { type Context, notFound } from '../../kernel/index.ts';

/** A sale of the verb's organization; another's is NOT_FOUND. */
export async function ownSale({ tx, organizationId }: Context, id: string): Promise<BillingPurchaseModel> {
  const sale = await tx.billingPurchase.findFirst({ where: { id, sellerOrganizationId: organizationId } });
  if (!sale) throw notFound('This sale');
  return sale;
}

/** What of a payment is neither given back nor on its way back. */
export async function refundableOf({ tx }: Context, sale: BillingPurchaseModel): Promise<number> {
  const onTheWay = await tx.billingRefund.aggregate({
    where: { purchaseId: sale.id, status: { in: ['requested', 'pending'] } },
    _sum: { amountMinor: true },
  });
  return Number(sale.paidMinor - sale.refundedMinor - (onTheWay._sum.amountMinor ?? 0n));
}
