import { command, DomainError, organizationOf, personOf } from '../../kernel/index.ts';
import { shownRefund } from '../purchase/row.ts';
import { refund } from '../purchase/schemas.ts';
import { refundSaleInput } from '../sale/schemas.ts';
import { requireRefundable } from './preview.ts';
import { ownSale, refundableOf } from './refundable.ts';
import { sendRefund } from './send.job.ts';

/**
 * Gives money back, in full or in part. `refundableMinor` is what the preview said: a second click finds that it has
 * changed, and is refused with CONFLICT (`changed`).
 */
export const refundSale = command({
  name: 'billing.sale.refund',
  summary: 'Gives money back to a buyer',
  input: refundSaleInput,
  output: refund,
  scope: 'billing.sale.refund',
  throttles: [{ key: (_, actor) => organizationOf(actor), capacity: 30, perSeconds: 600 }],
  run: async (ctx, { purchaseId, amountMinor, reason, ...seen }) => {
    const lock = `billing:refund:${purchaseId}`;
    await ctx.tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))::text`;
    const sale = await ownSale(ctx, purchaseId);
    const { currency, userId, organizationId, sellerOrganizationId } = sale;
    const refundableMinor = await refundableOf(ctx, sale);
    if (refundableMinor !== seen.refundableMinor) {
      throw new DomainError(
        'CONFLICT',
        'Something was given back meanwhile. Look at it again; this was not.',
        {
          reason: 'changed',
        },
      );
    }
    requireRefundable(sale.status, { amountMinor, refundableMinor, currency });
    const row = await ctx.tx.billingRefund.create({
      data: {
        ...{ purchaseId, userId, organizationId, sellerOrganizationId, currency, amountMinor, reason },
        ...{ status: 'requested', requestedById: personOf(ctx.actor), createdAt: ctx.now },
      },
    });
    ctx.enqueue(sendRefund, { refundId: row.id });
    ctx.target('billing.purchase', purchaseId, { amountMinor, currency, reason });
    return shownRefund(row);
  },
});
