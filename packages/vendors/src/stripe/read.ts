import type { Payments } from '@atrium/core/kernel';
import type Stripe from 'stripe';

/** What each part of the client is given. */
export interface Connection {
  readonly stripe: Stripe;
  readonly live: boolean;
}
/** A part of the port. */
export type Part<Name extends keyof Payments> = Pick<Payments, Name>;

export const instant = (seconds: number): Date => new Date(seconds * 1000);
export const instantOrNull = (seconds: number | null | undefined): Date | null =>
  seconds == null ? null : instant(seconds);
export const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** The id of a reference, whether or not it was expanded. */
export const idOf = (reference: string | { readonly id: string } | null | undefined): string | null =>
  reference == null ? null : typeof reference === 'string' ? reference : reference.id;

export const expanded = <T extends object>(reference: string | T | null | undefined): T | null =>
  typeof reference === 'object' ? reference : null;

/** Stripe's enums are open: a value that is not among the `known` is read as `otherwise`. */
export const among = <Known extends string>(
  value: string | null,
  known: readonly Known[],
  otherwise: Known,
): Known => known.find((one) => one === value) ?? otherwise;

export const sum = (amounts: readonly { readonly amount: number }[] | null | undefined): number =>
  (amounts ?? []).reduce((total, { amount }) => total + amount, 0);

interface Answer {
  readonly lastResponse: { readonly headers: Readonly<Record<string, string>> };
}

/** The vendor's now: that of the customer's test clock, else of its answer. */
export function vendorNow(
  answer: Answer,
  clock: string | Stripe.TestHelpers.TestClock | null | undefined,
): Date {
  const frozen = expanded(clock)?.frozen_time;
  if (frozen !== undefined) return instant(frozen);
  const date = new Date(answer.lastResponse.headers.date ?? '');
  return Number.isNaN(date.getTime()) ? new Date() : date;
}

/** Only test mode has clocks, on the customer. */
export const clockOfCustomer = ({ live }: Connection): string[] => (live ? [] : ['customer.test_clock']);

export const customerClock = (
  customer: string | Stripe.Customer | Stripe.DeletedCustomer | null,
): string | Stripe.TestHelpers.TestClock | null | undefined => {
  const found = expanded(customer);
  return found && !found.deleted ? found.test_clock : null;
};

/** `visa •••• 4242`; another way of paying by its name. */
export function paidWith(details: Stripe.Charge.PaymentMethodDetails | null | undefined): string | null {
  if (!details) return null;
  return details.card ? `${details.card.brand ?? 'card'} •••• ${details.card.last4 ?? '????'}` : details.type;
}
