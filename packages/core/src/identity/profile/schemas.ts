import { z } from 'zod';
import { emailAddress, opaqueToken, personName } from '../account/schemas.ts';
import { givenPassword, newPassword } from '../password/schemas.ts';

const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export const timeZone = z.string().max(64).refine(isTimeZone, 'Choose a time zone from the list.');
export const locale = z.enum(['en']);

export const updateProfileInput = z.strictObject({
  name: personName.optional(),
  timeZone: timeZone.optional(),
  locale: locale.optional(),
});

export const changePasswordInput = z.strictObject({
  currentPassword: givenPassword,
  newPassword,
});

export const requestEmailChangeInput = z.strictObject({ email: emailAddress });
export const confirmEmailChangeInput = z.strictObject({ token: opaqueToken });
