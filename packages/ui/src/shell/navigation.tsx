'use client';

import { Tooltip } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { UiLink } from './link.tsx';

export type NavItem = {
  readonly label: string;
  readonly href: string;
  /** An icon of @tabler/icons-react. */
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** Small figure or badge at the end of the row. */
  readonly count?: ReactNode;
  /** Also shown in the phone's bottom bar; at most four items take effect. */
  readonly inBottomBar?: boolean;
  /** Where the label is too long for the bottom bar: at most ten letters. */
  readonly shortLabel?: string;
  /** Current only on this very path, not below it (for overviews). */
  readonly exact?: boolean;
};

export type NavGroup = { readonly label?: string; readonly items: readonly NavItem[] };

/** Whether the item is the page at `path`, or an ancestor of it. */
export function isCurrent(item: Pick<NavItem, 'href' | 'exact'>, path: string): boolean {
  return path === item.href || (!item.exact && path.startsWith(`${item.href}/`));
}

type NavListProps = {
  readonly groups: readonly NavGroup[];
  readonly currentPath: string;
  readonly collapsed?: boolean;
  readonly onNavigate?: () => void;
};

function NavRow({
  item,
  current,
  collapsed,
  onNavigate,
}: {
  readonly item: NavItem;
  readonly current: boolean;
  readonly collapsed: boolean;
  readonly onNavigate?: (() => void) | undefined;
}) {
  const Icon = item.icon;
  const link = (
    <UiLink
      href={item.href}
      className="at-nav-link"
      aria-current={current ? 'page' : undefined}
      aria-label={collapsed ? item.label : undefined}
      {...(onNavigate ? { onClick: onNavigate } : {})}
    >
      <Icon size={18} stroke={1.6} />
      {collapsed ? null : <span className="at-truncate">{item.label}</span>}
      {item.count === undefined || collapsed ? null : (
        <span className="at-nav-count at-figures">{item.count}</span>
      )}
    </UiLink>
  );
  if (!collapsed) return link;
  return (
    <Tooltip label={item.label} position="right" openDelay={100}>
      <span>{link}</span>
    </Tooltip>
  );
}

/** Grouped links of the side bar; icons only when collapsed, each with its name as tooltip and label. */
export function NavList({ groups, currentPath, collapsed = false, onNavigate }: NavListProps) {
  return groups.map((group) => (
    <div className="at-nav-group" key={group.label ?? group.items[0]?.href}>
      {group.label && !collapsed ? <div className="at-nav-label">{group.label}</div> : null}
      <ul>
        {group.items.map((item) => (
          <li key={item.href}>
            <NavRow
              item={item}
              current={isCurrent(item, currentPath)}
              collapsed={collapsed}
              onNavigate={onNavigate}
            />
          </li>
        ))}
      </ul>
    </div>
  ));
}
