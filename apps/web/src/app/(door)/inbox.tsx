'use client';

import { createContext, type ReactNode, useContext } from 'react';
import styles from './door.module.css';

const InboxContext = createContext<string | null>(null);

/** Lends the address of the sandbox's inbox; null where mail reaches people. */
export function InboxProvider({
  url,
  children,
}: {
  readonly url: string | null;
  readonly children: ReactNode;
}) {
  return <InboxContext value={url}>{children}</InboxContext>;
}

/** On a machine without real mail: where to find what was sent. */
export function InboxHint({ to }: { readonly to?: string }) {
  const url = useContext(InboxContext);
  if (!url) return null;
  const href = to ? `${url}/?to=${encodeURIComponent(to)}` : url;
  return (
    <p className={styles.hint}>
      This installation sends no real mail.{' '}
      <a href={href} target="_blank" rel="noreferrer" className="at-link">
        Open the sandbox inbox
      </a>
    </p>
  );
}
