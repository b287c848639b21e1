import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SignedIn } from '../../../shell/signed-in.tsx';

export const metadata: Metadata = { title: { default: 'Studio', template: '%s · Academy studio' } };

export default function StudioLayout({ children }: { readonly children: ReactNode }) {
  return <SignedIn product="academy">{children}</SignedIn>;
}
