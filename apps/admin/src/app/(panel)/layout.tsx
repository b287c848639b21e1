import { sessionToken } from '@atrium/auth';
import { sandboxInboxUrl } from '@atrium/web-client/env';
import { signInFirst } from '@atrium/web-client/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { authSettings } from '../../env.ts';
import { StaffSession } from '../../session/staff-session.tsx';
import { PanelFrame } from '../../shell/panel-frame.tsx';

/** Without a session's cookie to the sign-in page. Whether it still holds, and whose it is, is the API's word. */
export default async function PanelLayout({ children }: { readonly children: ReactNode }) {
  if (!sessionToken(await cookies(), authSettings())) await signInFirst();
  return (
    <StaffSession>
      <PanelFrame inboxUrl={sandboxInboxUrl()}>{children}</PanelFrame>
    </StaffSession>
  );
}
