import { addSeconds, days, type InvoiceSnapshot, type SubscriptionSnapshot } from '../../kernel/index.ts';
import type { Standing } from '../entitlement/standing.ts';

/** Days of full use after an invoice that could not be collected was issued. */
export const graceSeconds = days(7);

/**
 * The invoice that dunning is about: open, and tried in vain. Not the first one, which the checkout
 * collects, and not that of an upgrade: without its payment the upgrade just does not happen.
 */
export function dunnedInvoice({ status, invoices }: SubscriptionSnapshot): InvoiceSnapshot | null {
  if (status === 'incomplete' || status === 'incomplete_expired') return null;
  const isDunned = (invoice: InvoiceSnapshot) =>
    invoice.status === 'open' && invoice.attemptCount > 0 && invoice.billingReason !== 'subscription_update';
  return invoices.filter(isDunned).toSorted((a, b) => a.issuedAt.getTime() - b.issuedAt.getTime())[0] ?? null;
}

/** What the subscription gives now; null when it has never given anything. Of Stripe's eight states, an unknown gives nothing new. */
export function standingOf(seen: SubscriptionSnapshot, planKey: string): Standing | null {
  const { status, currentPeriodStart, currentPeriodEnd, cancelAtPeriodEnd } = seen;
  if (!hasBegun(seen)) return null;
  const endsAt = cancelAtPeriodEnd && status !== 'canceled' ? currentPeriodEnd : null;
  return { since: currentPeriodStart, planKey, endsAt, closing: closingOf(seen) };
}

const hasBegun = ({ status, trialEndsAt, invoices }: SubscriptionSnapshot): boolean => {
  if (status === 'active' || status === 'trialing') return true;
  if (status === 'incomplete' || status === 'incomplete_expired') return false;
  return trialEndsAt !== null || invoices.some((invoice) => invoice.status === 'paid');
};

function closingOf(seen: SubscriptionSnapshot): Standing['closing'] {
  const unpaidSince = dunnedInvoice(seen)?.issuedAt ?? seen.currentPeriodStart;
  switch (seen.status) {
    case 'active':
    case 'trialing':
      return null;
    case 'past_due':
      return { kind: 'suspend', from: addSeconds(unpaidSince, graceSeconds), reason: 'past_due' };
    case 'canceled':
      return { kind: 'revoke', from: seen.endedAt ?? seen.canceledAt ?? seen.asOf, reason: 'canceled' };
    default:
      return { kind: 'suspend', from: unpaidSince, reason: seen.status };
  }
}
