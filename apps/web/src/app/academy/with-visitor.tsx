import type { ReactNode } from 'react';
import { SessionProvider } from '../../api/session.tsx';
import { whoIsHere } from '../../session/who-is-here.ts';

/** Lets the pages below know who is here, if anybody is: they are open to all. */
export async function WithVisitor({ children }: { readonly children: ReactNode }) {
  const visitor = await whoIsHere();
  if (visitor.kind !== 'person') return children;
  return <SessionProvider known={visitor.me}>{children}</SessionProvider>;
}
