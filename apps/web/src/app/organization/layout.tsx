import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SignedIn } from '../../shell/signed-in.tsx';

export const metadata: Metadata = { title: { default: 'Organization', template: '%s · Organization' } };

export default function OrganizationLayout({ children }: { readonly children: ReactNode }) {
  return <SignedIn product="atrium">{children}</SignedIn>;
}
