import { z } from 'zod';
import { emailAddress, opaqueToken } from '../account/schemas.ts';
import { givenPassword } from '../password/schemas.ts';
import { secondFactorCode } from '../sign-in/schemas.ts';

export const issueTokenInput = z.strictObject({
  email: emailAddress,
  password: givenPassword,
  /** Asked for when the person has a second factor. A recovery code works too. */
  totp: secondFactorCode.optional(),
  deviceName: z.string().trim().min(1).max(100).default('App'),
});

export const refreshTokenInput = z.strictObject({ refreshToken: opaqueToken });

export const tokenAnswer = z.object({
  accessToken: z.string(),
  tokenType: z.literal('Bearer'),
  expiresInSeconds: z.int(),
  refreshToken: z.string(),
  /** The sign-in ends here, however often it is refreshed. */
  refreshExpiresAt: z.iso.datetime(),
});
