/** The door of sign-in for our Next servers. Server code only: nothing here may reach a browser's bundle. */
export { apiClient, apiFetch, apiHeaders, type OnBehalfOf, saysSignedOut } from './api.ts';
export { cookieOptions, sessionCookieName } from './cookies.ts';
export { authSettingsOf } from './env.ts';
export { authRoute } from './handlers.ts';
export { createAuthOptions } from './options.ts';
export { onBehalfOf, sessionToken } from './server.ts';
export { type AuthSettings, cookieSeconds, type Surface } from './surface.ts';
