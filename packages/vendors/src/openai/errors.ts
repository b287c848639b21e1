import { ModelError } from '@atrium/core/kernel';
import OpenAI from 'openai';

/** A server that does not know /responses; an unknown model is another 404. */
export const isUnknownEndpoint = (error: unknown): boolean =>
  error instanceof OpenAI.APIError &&
  (error.status === 404 || error.status === 405 || error.status === 501) &&
  error.code !== 'model_not_found';

/** The vendor's words stay out: they may quote the data, or a part of the key. */
export function asModelError(cause: unknown): ModelError {
  if (cause instanceof ModelError) return cause;
  const kind = kindOf(cause);
  if (!(cause instanceof OpenAI.APIError)) return new ModelError(kind, 'the request failed', { cause });
  const facts = [
    cause.status && `status ${cause.status}`,
    cause.code,
    cause.param && `at ${cause.param}`,
    cause.requestID,
  ];
  return new ModelError(kind, facts.filter(Boolean).join(', ') || cause.constructor.name, { cause });
}

function kindOf(error: unknown): ModelError['kind'] {
  if (error instanceof OpenAI.APIConnectionTimeoutError || error instanceof OpenAI.APIUserAbortError)
    return 'timeout';
  if (!(error instanceof OpenAI.APIError)) return 'failed';
  if (error.code === 'insufficient_quota') return 'failed';
  if (error.code === 'content_filter' || error.code === 'content_policy_violation') return 'refused';
  return error.status === 429 || error.status === 503 ? 'rate_limited' : 'failed';
}
