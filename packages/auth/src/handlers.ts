import type { AuthOptions } from 'next-auth';
import imported from 'next-auth';
import { tellNextAuth } from './env.ts';
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

type Handler = (request: Request, context: RouteContext) => Promise<Response>;

/** Reading the session never sets the cookie: an answer under way while the token was renewed would put the old one back. */
function handlerOf(settings: AuthSettings): Handler {
  tellNextAuth(settings.publicUrl);
  const options = createAuthOptions(settings);
  return async (request, context) => {
    const response = await nextAuth(request, context, options);
    const [action] = (await context.params).nextauth;
    if (action !== 'session') return response;
    const headers = new Headers(response.headers);
    headers.delete('set-cookie');
    return new Response(response.body, { status: response.status, headers });
  };
}

/** GET and POST of `app/api/auth/[...nextauth]/route.ts`. Settings are read with the first request: a build knows no secret. */
export function authRoute(settings: () => AuthSettings): { readonly GET: Handler; readonly POST: Handler } {
  let made: Handler | null = null;
  const handle: Handler = (request, context) => {
    made ??= handlerOf(settings());
    return made(request, context);
  };
  return { GET: handle, POST: handle };
}
