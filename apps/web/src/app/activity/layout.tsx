import type { ReactNode } from 'react';
import { SignedIn } from '../../shell/signed-in.tsx';

export default function ActivityLayout({ children }: { readonly children: ReactNode }) {
  return <SignedIn product="atrium">{children}</SignedIn>;
}
