/** The closed set of reasons a verb may refuse. Clients switch on the code, never on the text. */
export const errorCodes = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  STEP_UP_REQUIRED: 401,
  FORBIDDEN: 403,
  SECOND_FACTOR_REQUIRED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  ILLEGAL_MOVE: 409,
  GONE: 410,
  TOO_LARGE: 413,
  UNSUPPORTED_TYPE: 415,
  UNPROCESSABLE: 422,
  RATE_LIMITED: 429,
  QUOTA_EXCEEDED: 402,
  VENDOR_UNAVAILABLE: 503,
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof errorCodes;

export interface ErrorDetails {
  /** Path of the input field → what is wrong with it, in words for people. */
  readonly fields?: Readonly<Record<string, string>>;
  /** A closed word of the verb's own, for a client that must tell two causes of one code apart. */
  readonly reason?: string;
  /** Seconds after which a repeat may work. */
  readonly retryAfterSeconds?: number;
  /** The moves a machine would allow now. */
  readonly allowed?: readonly string[];
}

/** An expected refusal: `message` is for the person, says what is wrong and what to do, and holds no secret. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errorCodes[this.code];
  }
}

/** The same answer for a missing row, another tenant's row and a row one may not see. */
export const notFound = (what: string): DomainError => new DomainError('NOT_FOUND', `${what} was not found.`);

/**
 * Returned (not thrown) by a verb that must keep what it wrote although it refuses: a counted failure, a revoked family.
 * The kernel commits, then throws the error.
 */
export class Refusal {
  readonly error: DomainError;
  constructor(error: DomainError) {
    this.error = error;
  }
}
