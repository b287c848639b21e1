import type { Route } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { sandboxInboxUrl } from '../../env.ts';
import { sessionCookies } from '../../session/cookie.ts';
import { StaffSession } from '../../session/staff-session.tsx';
import { PanelFrame } from '../../shell/panel-frame.tsx';

/** Without a session's cookie to the sign-in page. Whether it still holds, and whose it is, is the API's word. */
export default async function PanelLayout({ children }: { readonly children: ReactNode }) {
  const jar = await cookies();
  if (!sessionCookies.some((name) => jar.has(name))) {
    const path = (await headers()).get('x-path') ?? '/';
    redirect(`/sign-in?next=${encodeURIComponent(path)}` as Route);
  }
  return (
    <StaffSession>
      <PanelFrame inboxUrl={sandboxInboxUrl()}>{children}</PanelFrame>
    </StaffSession>
  );
}
