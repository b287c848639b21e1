import type { Product } from '@atrium/ui/theme';
import type { Route } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { SessionProvider } from '../api/session.tsx';
import { AppFrame } from './app-frame.tsx';
import { collapsedCookie } from './collapsed-cookie.ts';

const sessionCookies = ['__Host-atrium-session', 'atrium-session'];

/**
 * The frame of every page that needs a person: without a session's cookie to the sign-in page, else the shell. Whether
 * the session still holds is the API's word; a stale cookie is sent away by the first answer.
 */
export async function SignedIn({
  product,
  children,
}: {
  readonly product: Product;
  readonly children: ReactNode;
}) {
  const jar = await cookies();
  if (!sessionCookies.some((name) => jar.has(name))) {
    const path = (await headers()).get('x-path') ?? '/';
    redirect(`/sign-in?next=${encodeURIComponent(path)}` as Route);
  }
  return (
    <SessionProvider>
      <AppFrame product={product} defaultCollapsed={jar.get(collapsedCookie)?.value === '1'}>
        {children}
      </AppFrame>
    </SessionProvider>
  );
}
