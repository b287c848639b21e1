type ErrorType = 'invalid_request_error' | 'card_error' | 'api_error' | 'idempotency_error';

export interface RefusalFacts {
  readonly status?: number;
  readonly type?: ErrorType;
  readonly code?: string;
  readonly param?: string;
  readonly declineCode?: string | null;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** An answer that is an error, in Stripe's shape. */
export class Refusal extends Error {
  readonly status: number;
  readonly facts: RefusalFacts;
  constructor(message: string, facts: RefusalFacts = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = facts.status ?? 400;
    this.facts = facts;
  }

  body(requestId: string): { error: Record<string, unknown> } {
    const { type = 'invalid_request_error', code, param, declineCode, more } = this.facts;
    return {
      error: {
        ...(code && { code, doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` }),
        ...(declineCode && { decline_code: declineCode }),
        message: this.message,
        ...(param && { param }),
        request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
        type,
        ...more,
      },
    };
  }
}

/** An unknown id in the path is 404, in a parameter 400. */
export const missing = (kind: string, id: string, param?: string): Refusal =>
  new Refusal(`No such ${kind}: '${id}'`, {
    status: param === undefined ? 404 : 400,
    code: 'resource_missing',
    param: param ?? 'id',
  });
