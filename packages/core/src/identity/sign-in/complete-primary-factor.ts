import { type Context, DomainError, Refusal } from '../../kernel/index.ts';
import { forgiveCodes, hasSecondFactor, verifyCode } from '../second-factor/verify-code.ts';

/** Proof that every factor a person has was shown. Only this file can make one, and no way in opens without it. */
class FactorsPassed {
  readonly #made = true;
  readonly userId: string;
  readonly methods: readonly string[];

  constructor(userId: string, methods: readonly string[]) {
    this.userId = userId;
    this.methods = methods;
  }

  static isProof(value: unknown): value is FactorsPassed {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export type { FactorsPassed };

export interface PrimaryFactor {
  readonly userId: string;
  /** How the first factor was shown: `pwd`, `invitation`. */
  readonly methods: readonly string[];
  /** The second factor's code, when it came along. */
  readonly code?: string | undefined;
}

/**
 * The one place that decides about the second factor. Every way in ends here: `passed` opens it, `due` asks for a code,
 * a Refusal (to be returned, so that what was counted is kept) says the code was wrong.
 */
export async function completePrimaryFactor(
  ctx: Context,
  { userId, methods, code }: PrimaryFactor,
): Promise<FactorsPassed | 'due' | Refusal> {
  if (!(await hasSecondFactor(ctx, userId))) return new FactorsPassed(userId, methods);
  if (code === undefined) return 'due';
  const method = await verifyCode(ctx, userId, code);
  if (!method) return wrongCode();
  await forgiveCodes(ctx, userId);
  return new FactorsPassed(userId, [...methods, method]);
}

/** `field`: the code of somebody signed in is a field to correct, not a reason to sign in again. */
export function wrongCode(field?: string): Refusal {
  const message = 'This code is not right, or was used already. Wait for the next one.';
  const reason = 'wrong_code';
  return new Refusal(
    field
      ? new DomainError('BAD_INPUT', message, { reason, fields: { [field]: message } })
      : new DomainError('UNAUTHENTICATED', message, { reason }),
  );
}

/** Throws for anything that is not a proof made above: a cast is not enough to open a way in. */
export function assertPassed(proof: FactorsPassed): void {
  if (!FactorsPassed.isProof(proof)) throw new Error('a way in was opened without the second factor decided');
}
