import { DomainError, PaymentsError } from '../../kernel/index.ts';

/** A vendor's failure as a refusal, for a person who waits for the answer. `sofar` says what was charged. */
export function asRefusal(cause: unknown, sofar: string): unknown {
  if (!(cause instanceof PaymentsError)) return cause;
  switch (cause.kind) {
    case 'declined':
      return new DomainError('UNPROCESSABLE', `${sentence(cause.message)} ${sofar} Try another card.`, {
        reason: 'declined',
      });
    case 'needs_action':
      return new DomainError('UNPROCESSABLE', `Your bank asks you to confirm this payment. ${sofar}`, {
        reason: 'needs_action',
      });
    case 'unavailable':
    case 'rate_limited':
      return new DomainError(
        'VENDOR_UNAVAILABLE',
        `The payment service does not answer just now. ${sofar} Try again in a minute.`,
        { reason: 'payments', retryAfterSeconds: 60 },
      );
    default:
      return cause;
  }
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
