import type { ReactNode } from 'react';
import { SignedIn } from '../../shell/signed-in.tsx';

export default function NotificationsLayout({ children }: { readonly children: ReactNode }) {
  return <SignedIn product="atrium">{children}</SignedIn>;
}
