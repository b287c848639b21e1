import { movementsAfter } from '../journal/charge-movements.ts';
import type { Movement } from '../journal/movement.ts';
import type { PurchaseSeen } from './machine.ts';

/** Every movement of money a purchase has led to so far. */
export function movementsOf({ session, payment }: PurchaseSeen): Movement[] {
  const isPaid = session.status === 'complete' && session.paymentStatus !== 'unpaid';
  if (!isPaid) return [];
  const charge = payment?.charge ?? null;
  const currency = (payment?.currency ?? session.currency ?? '').toUpperCase();
  const paidMinor = charge?.amountMinor ?? 0;
  return [
    {
      kind: 'payment',
      sourceId: charge?.chargeId ?? session.sessionId,
      currency,
      occurredAt: charge?.paidAt ?? session.asOf,
      entries: {
        stripe_balance: paidMinor,
        discounts: session.discountMinor,
        tax_payable: -session.taxMinor,
        sales: session.taxMinor - paidMinor - session.discountMinor,
      },
    },
    ...(charge ? movementsAfter(charge) : []),
  ];
}
