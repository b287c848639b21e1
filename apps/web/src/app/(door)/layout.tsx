import { sandboxInboxUrl } from '@atrium/web-client/env';
import type { ReactNode } from 'react';
import { InboxProvider } from './inbox.tsx';

/** Pages in front of the house: anybody may see them. */
export default function DoorLayout({ children }: { readonly children: ReactNode }) {
  return <InboxProvider url={sandboxInboxUrl()}>{children}</InboxProvider>;
}
