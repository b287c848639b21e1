import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SignedIn } from '../../shell/signed-in.tsx';

export const metadata: Metadata = { title: { default: 'Payment', template: '%s · Payment' } };

/** Where the payment page leads back to. */
export default function BillingLayout({ children }: { readonly children: ReactNode }) {
  return <SignedIn product="atrium">{children}</SignedIn>;
}
