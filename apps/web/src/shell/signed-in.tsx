import { sessionToken } from '@atrium/auth';
import type { Product } from '@atrium/ui/theme';
import { signInFirst } from '@atrium/web-client/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { SessionProvider } from '../api/session.tsx';
import { authSettings } from '../env.ts';
import { AppFrame } from './app-frame.tsx';
import { collapsedCookie } from './collapsed-cookie.ts';
import { productCookie, readRoom } from './product-cookie.ts';

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
  if (!sessionToken(jar, authSettings())) await signInFirst();
  return (
    <SessionProvider>
      <AppFrame
        product={product}
        room={readRoom(jar.get(productCookie)?.value)}
        defaultCollapsed={jar.get(collapsedCookie)?.value === '1'}
      >
        {children}
      </AppFrame>
    </SessionProvider>
  );
}
