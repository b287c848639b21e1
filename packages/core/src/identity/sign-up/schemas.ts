import { z } from 'zod';
import { emailAddress, opaqueToken, personName } from '../account/schemas.ts';
import { newPassword } from '../password/schemas.ts';
import { timeZone } from '../profile/schemas.ts';

export const signUpInput = z.strictObject({
  email: emailAddress,
  name: personName,
  password: newPassword,
  timeZone: timeZone.optional(),
});

export const verifyEmailInput = z.strictObject({ token: opaqueToken });
