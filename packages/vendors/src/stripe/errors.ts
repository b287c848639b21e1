import { PaymentsError } from '@atrium/core/kernel';
import type Stripe from 'stripe';
import { sdk } from './sdk.ts';

type Kind = PaymentsError['kind'];

const asksCustomer = new Set([
  'authentication_required',
  'invoice_payment_intent_requires_action',
  'subscription_payment_intent_requires_action',
]);

/**
 * Only a declined card keeps the vendor's words: they are written for the card's owner. All others are facts for us,
 * because the vendor's words may quote a part of the key.
 */
export function asPaymentsError(cause: unknown): PaymentsError {
  if (cause instanceof PaymentsError) return cause;
  if (!(cause instanceof sdk().errors.StripeError)) {
    return new PaymentsError('unavailable', 'the request failed', null, { cause });
  }
  const kind = kindOf(cause);
  const code = cause.decline_code ?? cause.code ?? null;
  const isForCustomer = kind === 'declined' || kind === 'needs_action';
  return new PaymentsError(kind, isForCustomer ? cause.message : factsOf(cause), code, { cause });
}

const factsOf = (error: Stripe.errors.StripeError): string =>
  [
    error.statusCode && `status ${error.statusCode}`,
    error.code ?? error.type,
    error.param && `at ${error.param}`,
    error.requestId,
  ]
    .filter(Boolean)
    .join(', ');

function kindOf(error: Stripe.errors.StripeError): Kind {
  if (error.code !== undefined && asksCustomer.has(error.code)) return 'needs_action';
  if (error.code === 'resource_missing') return 'not_found';
  switch (error.type) {
    case 'StripeCardError':
      return 'declined';
    case 'StripeRateLimitError':
      return 'rate_limited';
    case 'StripeConnectionError':
    case 'StripeAPIError':
      return 'unavailable';
    case 'StripeIdempotencyError':
      return error.statusCode === 409 ? 'unavailable' : 'invalid';
    case 'StripeInvalidRequestError':
      return error.statusCode === 404 ? 'not_found' : error.statusCode === 409 ? 'unavailable' : 'invalid';
    default:
      return 'invalid';
  }
}
