import type { AuthSettings, Surface } from './surface.ts';

/**
 * next-auth learns its own address from the environment only. Call once, before the first request; an address given by
 * the operator stays.
 */
export function tellNextAuth(publicUrl: string): void {
  process.env.NEXTAUTH_URL ??= publicUrl;
}

const withoutSlash = (url: string) => url.replace(/\/$/, '');

/** Settings of a surface at its addresses. Throws when the secret is missing: without one nobody may sign in. */
export function authSettingsOf(surface: Surface, apiUrl: string, publicUrl: string): AuthSettings {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error('AUTH_SECRET is not set; `npm start` makes one');
  return {
    surface,
    apiUrl,
    publicUrl: withoutSlash(publicUrl),
    secret,
    secure: publicUrl.startsWith('https:'),
  };
}
