'use client';

import { UiLink } from '../shell/link.tsx';

export type TabLink = {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  readonly count?: number | undefined;
  /** Colours the count: something waits for a person. */
  readonly urgent?: boolean;
};

/** Views of one page, each with its own address. Looks like tabs, and is a list of links: nothing is hidden here. */
export function TabLinks({ label, items }: { readonly label: string; readonly items: readonly TabLink[] }) {
  return (
    <nav className="at-tab-links" aria-label={label}>
      {items.map((item) => (
        <UiLink
          key={item.href}
          href={item.href}
          className="at-tab-link"
          aria-current={item.current ? 'page' : undefined}
        >
          {item.label}
          {item.count === undefined ? null : (
            <span className={`at-tab-count at-figures at-tone-${item.urgent ? 'warn' : 'neutral'}`}>
              {item.count.toLocaleString('en-US')}
            </span>
          )}
        </UiLink>
      ))}
    </nav>
  );
}
