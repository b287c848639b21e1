/** The accounts of the journal. Debit positive, credit negative (docs/billing.md, "Journal accounts"). */
export type JournalAccount =
  | 'stripe_balance'
  | 'sales'
  | 'subscriptions'
  | 'discounts'
  | 'tax_payable'
  | 'refunds'
  | 'disputed'
  | 'customer_credit';

/** One movement of money, keyed by the object at Stripe that moved it. Its entries sum to zero. */
export interface Movement {
  readonly kind: 'payment' | 'refund' | 'refund_failed' | 'dispute' | 'dispute_won' | 'invoice';
  readonly sourceId: string;
  /** ISO 4217, upper case. */
  readonly currency: string;
  readonly occurredAt: Date;
  readonly entries: Readonly<Partial<Record<JournalAccount, number>>>;
}

/** Something went out of Stripe's balance into `account`; `back` when it returned. */
export const outflow = (account: JournalAccount, amountMinor: number): Movement['entries'] => ({
  [account]: amountMinor,
  stripe_balance: -amountMinor,
});
export const inflow = (account: JournalAccount, amountMinor: number): Movement['entries'] =>
  outflow(account, -amountMinor);
