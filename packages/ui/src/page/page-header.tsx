'use client';

import { ActionIcon } from '@mantine/core';
import { IconChevronRight, IconMenu2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { UiLink } from '../shell/link.tsx';
import { useShell } from '../shell/shell-context.ts';

export type Crumb = { readonly label: string; readonly href: string };

export type PageHeaderProps = {
  readonly title: string;
  /** The way here, without the page itself. On a phone only the last one is shown, as the way back. */
  readonly breadcrumb?: readonly Crumb[];
  /** A StatusBadge beside the title. */
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  /** A quiet line under the bar: who, when, how much. */
  readonly meta?: ReactNode;
  /** Mantine `Tabs.List`, or links. */
  readonly tabs?: ReactNode;
};

function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="at-crumbs">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <UiLink href={crumb.href} className="at-crumb">
              {crumb.label}
            </UiLink>
            <IconChevronRight size={14} stroke={1.6} aria-hidden />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The page's top bar: where we are, what can be done, and the shell's bell. Sticks to the top; holds the one h1. */
export function PageHeader({ title, breadcrumb = [], status, actions, meta, tabs }: PageHeaderProps) {
  const { bell, openNavigation } = useShell();
  return (
    <header className="at-header">
      <div className="at-topbar">
        {openNavigation ? (
          <ActionIcon className="at-topbar-menu" size="lg" onClick={openNavigation} aria-label="Open menu">
            <IconMenu2 size={20} stroke={1.6} />
          </ActionIcon>
        ) : null}
        {breadcrumb.length > 0 ? <Breadcrumb crumbs={breadcrumb} /> : null}
        <h1 className="at-topbar-title at-truncate" title={title}>
          {title}
        </h1>
        {status}
        <div className="at-topbar-end">
          {actions ? <div className="at-actions">{actions}</div> : null}
          {bell}
        </div>
      </div>
      {meta || tabs ? (
        <div className="at-header-below">
          {meta ? <div className="at-header-meta">{meta}</div> : null}
          {tabs ? <div className="at-header-tabs">{tabs}</div> : null}
        </div>
      ) : null}
    </header>
  );
}
