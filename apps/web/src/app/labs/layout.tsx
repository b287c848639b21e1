import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SignedIn } from '../../shell/signed-in.tsx';
import { LabsLive } from './live/labs-live.tsx';

export const metadata: Metadata = { title: { default: 'Labs', template: '%s · Labs' } };

export default function LabsLayout({ children }: { readonly children: ReactNode }) {
  return (
    <SignedIn product="labs">
      <LabsLive />
      {children}
    </SignedIn>
  );
}
