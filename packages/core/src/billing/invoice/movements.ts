import type { InvoiceSnapshot } from '../../kernel/index.ts';
import type { Movement } from '../journal/movement.ts';

/**
 * What a paid invoice moved. What its total is more, or less, than the money paid came from the customer's credit, or
 * went there.
 */
export function movementsOf(invoice: InvoiceSnapshot): Movement[] {
  if (invoice.status !== 'paid') return [];
  const { totalMinor, paidMinor, discountMinor, taxMinor } = invoice;
  return [
    {
      kind: 'invoice',
      sourceId: invoice.invoiceId,
      currency: invoice.currency.toUpperCase(),
      occurredAt: invoice.paidAt ?? invoice.issuedAt,
      entries: {
        stripe_balance: paidMinor,
        customer_credit: totalMinor - paidMinor,
        discounts: discountMinor,
        tax_payable: -taxMinor,
        subscriptions: taxMinor - totalMinor - discountMinor,
      },
    },
  ];
}
