import { z } from 'zod';
import { emailAddress, opaqueToken } from '../account/schemas.ts';

export const passwordLength = { min: 12, max: 128 } as const;

/** A password being chosen. Whether it is easy to guess is checked on the server. */
export const newPassword = z
  .string()
  .min(passwordLength.min, `Use at least ${passwordLength.min} characters.`)
  .max(passwordLength.max, `Use at most ${passwordLength.max} characters.`);

/** A password being checked. */
export const givenPassword = z.string().min(1, 'Enter your password.').max(1024);

export const requestPasswordResetInput = z.strictObject({ email: emailAddress });

export const resetPasswordInput = z.strictObject({ token: opaqueToken, password: newPassword });
