import { withContentPolicy } from '@atrium/web-client/content-policy';
import type { NextRequest, NextResponse } from 'next/server';
import { needsEval, publicApiUrl } from './env.ts';

/** Security headers of every page, and what its layouts need to know of the request. */
export const proxy = (request: NextRequest): NextResponse =>
  withContentPolicy(request, { apiUrl: publicApiUrl(), needsEval: needsEval() });

export const config = {
  matcher: [{ source: '/((?!api/|_next/|.*\\.(?:svg|png|ico)$).*)' }],
};
