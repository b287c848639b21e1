import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SignedIn } from '../../shell/signed-in.tsx';

export const metadata: Metadata = { title: { default: 'Account', template: '%s · Account' } };

export default function AccountLayout({ children }: { readonly children: ReactNode }) {
  return <SignedIn product="atrium">{children}</SignedIn>;
}
