import { query } from '../../kernel/index.ts';
import { shownRefund } from '../purchase/row.ts';
import { ownSale, refundableOf } from '../refund/refundable.ts';
import { withBuyers } from './read.ts';
import { oneSale, saleDetail } from './schemas.ts';

export const getSale = query({
  name: 'billing.sale.get',
  summary: 'Shows a sale with its refunds',
  input: oneSale,
  output: saleDetail,
  scope: 'billing.sale.read',
  run: async (ctx, { purchaseId }) => {
    const row = await ownSale(ctx, purchaseId);
    const sales = await withBuyers(ctx.tx, [row]);
    const refunds = await ctx.tx.billingRefund.findMany({ where: { purchaseId }, orderBy: { id: 'asc' } });
    return {
      ...(sales[0] as (typeof sales)[number]),
      refunds: refunds.map(shownRefund),
      refundableMinor: await refundableOf(ctx, row),
    };
  },
});
