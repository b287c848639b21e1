import { z } from 'zod';
import { emailAddress, opaqueToken } from '../account/schemas.ts';
import { givenPassword } from '../password/schemas.ts';

/** Six digits of an authenticator app, or a recovery code. Spaces and dashes do not matter. */
export const secondFactorCode = z
  .string()
  .max(40)
  .transform((code) => code.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^(\d{6}|[A-Z2-7]{12})$/, 'Enter the six digits, or one of your recovery codes.'));

export const signInInput = z.strictObject({ email: emailAddress, password: givenPassword });

export const ticketAnswer = z.object({ next: z.literal('ticket'), ticket: z.string() });

export const signInAnswer = z.discriminatedUnion('next', [
  ticketAnswer,
  z.object({ next: z.literal('second_factor'), pendingToken: z.string() }),
]);
export type SignInAnswer = z.output<typeof signInAnswer>;

export const proveSecondFactorInput = z.strictObject({ pendingToken: opaqueToken, code: secondFactorCode });

export const redeemTicketInput = z.strictObject({ ticket: z.string().min(20).max(2000) });

export const sessionAnswer = z.object({
  sessionToken: z.string(),
  expiresAt: z.iso.datetime(),
  user: z.object({ id: z.uuid(), email: z.string(), name: z.string() }),
});
export type SessionAnswer = z.output<typeof sessionAnswer>;
