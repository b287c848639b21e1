'use client';

import { AuthLayout, UiLink } from '@atrium/ui';
import type { ReactNode } from 'react';
import { InboxHint } from './inbox.tsx';

type DoorProps = {
  readonly title: string;
  readonly description?: ReactNode;
  readonly footer?: ReactNode;
  /** Shows where mail is found on a machine without real mail; with an address, that one's. */
  readonly mailTo?: string | true;
  readonly children: ReactNode;
};

/** One page in front of the house. */
export function Door({ title, description, footer, mailTo, children }: DoorProps) {
  return (
    <AuthLayout
      title={title}
      {...(description ? { description } : {})}
      footer={
        <>
          {footer}
          {mailTo ? <InboxHint {...(mailTo === true ? {} : { to: mailTo })} /> : null}
        </>
      }
    >
      {children}
    </AuthLayout>
  );
}

/** A link in a sentence of these pages. */
export function DoorLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <UiLink href={href} className="at-link">
      {children}
    </UiLink>
  );
}
