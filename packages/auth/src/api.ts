import type { AppRouter } from '@atrium/api/types';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { sessionCookieName } from './cookies.ts';
import type { AuthSettings } from './surface.ts';

/** Headers of a browser's request that the API should know when our server calls on its behalf. */
export interface OnBehalfOf {
  readonly sessionToken: string | null;
  readonly userAgent?: string | null | undefined;
  readonly requestId?: string | null | undefined;
}

/** What the API is told with each call made for `behalf`: the page's origin, and the session as its cookie. */
export function apiHeaders(settings: AuthSettings, behalf: OnBehalfOf): Record<string, string> {
  const { sessionToken, userAgent, requestId } = behalf;
  return {
    origin: settings.publicUrl,
    'x-atrium-surface': settings.surface,
    ...(sessionToken ? { cookie: `${sessionCookieName(settings)}=${sessionToken}` } : {}),
    ...(userAgent ? { 'user-agent': userAgent } : {}),
    ...(requestId ? { 'x-request-id': requestId } : {}),
  };
}

/** Any path of the API, as `behalf`. Nothing is cached: what a person sees is theirs alone. */
export function apiFetch(
  settings: AuthSettings,
  behalf: OnBehalfOf,
  path: `/${string}`,
  init: RequestInit = {},
): Promise<Response> {
  const headers = new Headers(init.headers);
  for (const [name, value] of Object.entries(apiHeaders(settings, behalf))) headers.set(name, value);
  return fetch(`${settings.apiUrl}${path}`, { cache: 'no-store', redirect: 'error', ...init, headers });
}

/** The typed client for server code, as `behalf`. */
export const apiClient = (settings: AuthSettings, behalf: OnBehalfOf) =>
  createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${settings.apiUrl}/trpc`,
        headers: apiHeaders(settings, behalf),
        fetch: (input, init) => fetch(input, { ...(init as RequestInit), cache: 'no-store' }),
      }),
    ],
  });

/** The API's word that nobody is signed in, as opposed to an API that cannot be reached. */
export const saysSignedOut = (error: unknown): boolean =>
  error instanceof TRPCClientError && error.data?.code === 'UNAUTHENTICATED';
