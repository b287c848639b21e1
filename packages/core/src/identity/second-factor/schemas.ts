import { z } from 'zod';
import { secondFactorCode } from '../sign-in/schemas.ts';

export const enrolAnswer = z.object({
  /** For the QR code. */
  otpauthUrl: z.string(),
  /** Base32, for typing. */
  secret: z.string(),
});

export const activateInput = z.strictObject({ code: secondFactorCode });

/** Shown once. */
export const recoveryCodesAnswer = z.object({ recoveryCodes: z.array(z.string()) });
