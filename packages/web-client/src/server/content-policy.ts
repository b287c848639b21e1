import { type NextRequest, NextResponse } from 'next/server';
import { reachableUrl } from '../reachable-url.ts';
import { needsEval, publicApiUrl } from './env.ts';

/**
 * Scripts run only with this answer's nonce. Style *elements* too; style *attributes* are allowed, since components
 * place themselves with them. Workers come from our own origin and bring a policy of their own.
 */
const contentPolicy = (nonce: string, api: string): string =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${needsEval() ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' blob: data: ${api}`,
    `media-src 'self' blob: ${api}`,
    `font-src 'self'`,
    `connect-src 'self' ${api}`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** Security headers of a page, and what its layouts need to know of the request: `x-nonce` and `x-path`. */
export function withContentPolicy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentPolicy(nonce, reachableUrl(publicApiUrl(), request.nextUrl.hostname));
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}
