import type { AuthOptions } from 'next-auth';
import imported from 'next-auth';
import { defaultOf } from './interop.ts';
import { createAuthOptions } from './options.ts';
import type { AuthSettings } from './surface.ts';

interface RouteContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

const nextAuth = defaultOf(imported) as (
  request: Request,
  context: RouteContext,
  options: AuthOptions,
) => Promise<Response>;

/**
 * GET and POST of `app/api/auth/[...nextauth]/route.ts`. Reading the session never sets the cookie: an answer that was
 * under way while the token was renewed would put the old one back.
 */
export function createAuthHandlers(settings: AuthSettings) {
  const options = createAuthOptions(settings);
  const handle = async (request: Request, context: RouteContext): Promise<Response> => {
    const response = await nextAuth(request, context, options);
    const [action] = (await context.params).nextauth;
    if (action !== 'session') return response;
    const headers = new Headers(response.headers);
    headers.delete('set-cookie');
    return new Response(response.body, { status: response.status, headers });
  };
  return { GET: handle, POST: handle };
}
