import { DomainError, money, query } from '../../kernel/index.ts';
import { previewRefundInput, refundPreview } from '../sale/schemas.ts';
import { ownSale, refundableOf } from './refundable.ts';

/** What giving back an amount, or all that is left, would do. Changes nothing. */
export const previewRefund = query({
  name: 'billing.sale.preview_refund',
  summary: 'Says what a refund would do',
  input: previewRefundInput,
  output: refundPreview,
  scope: 'billing.sale.refund',
  run: async (ctx, input) => {
    const sale = await ownSale(ctx, input.purchaseId);
    const refundableMinor = await refundableOf(ctx, sale);
    const amountMinor = input.amountMinor ?? refundableMinor;
    const { currency, name } = sale;
    requireRefundable(sale.status, { amountMinor, refundableMinor, currency });
    const amount = money.format({ amountMinor: BigInt(amountMinor), currency });
    const closes = amountMinor === refundableMinor;
    const effect = closes
      ? `${amount} goes back to the buyer, and nothing of the payment is left: "${name}" closes for them. Their progress is kept.`
      : `${amount} goes back to the buyer. "${name}" stays open for them.`;
    return { currency, amountMinor, refundableMinor, closes, effect };
  },
});

/** Throws CONFLICT where nothing can be given back now, BAD_INPUT for more than is left. */
export function requireRefundable(
  status: string,
  {
    amountMinor,
    refundableMinor,
    currency,
  }: { amountMinor: number; refundableMinor: number; currency: string },
): void {
  if (status === 'disputed') {
    throw new DomainError(
      'CONFLICT',
      "The buyer's bank is asking the money back: it decides. Nothing was given back.",
      {
        reason: 'disputed',
      },
    );
  }
  if (refundableMinor <= 0) {
    throw new DomainError('CONFLICT', 'Nothing of this payment is left to give back.', {
      reason: 'nothing_left',
    });
  }
  if (amountMinor > refundableMinor) {
    const left = money.format({ amountMinor: BigInt(refundableMinor), currency });
    throw new DomainError('BAD_INPUT', `At most ${left} is left to give back.`, {
      fields: { amountMinor: `at most ${left}` },
    });
  }
}
