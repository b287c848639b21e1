import { z } from 'zod';
import { givenPassword } from '../password/schemas.ts';
import { secondFactorCode } from '../sign-in/schemas.ts';

/** Whoever has a second factor proves presence with it, everybody else with the password. */
export const stepUpInput = z.strictObject({
  password: givenPassword.optional(),
  code: secondFactorCode.optional(),
});

export const stepUpAnswer = z.object({
  provenUntil: z.iso.datetime(),
  /** Browsers redeem it for a new session token, which counts as proven; the old one ends. */
  ticket: z.string().nullable(),
  /** Apps use it for the sensitive act. */
  accessToken: z.string().nullable(),
});

export const signInRow = z.object({
  id: z.uuid(),
  kind: z.enum(['browser', 'app']),
  device: z.string(),
  ip: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  current: z.boolean(),
});

export const signInList = z.object({ items: z.array(signInRow) });

export const revokeSessionInput = z.strictObject({ id: z.uuid() });
