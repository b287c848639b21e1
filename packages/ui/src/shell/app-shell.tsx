'use client';

import { ActionIcon, Drawer, Tooltip } from '@mantine/core';
import { IconDots, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Product } from '../theme/products.ts';
import { UiLink } from './link.tsx';
import { isCurrent, type NavGroup, NavList } from './navigation.tsx';
import { ProductSwitcher, type ProductSwitcherProps } from './product-switcher.tsx';
import { ShellContext } from './shell-context.ts';
import { useProductAccent } from './use-product-accent.ts';

export type AppShellProps = {
  readonly product: Product;
  readonly products: ProductSwitcherProps['items'];
  readonly groups: readonly NavGroup[];
  /** The path of the page, from the router. */
  readonly currentPath: string;
  /** OrganizationSwitcher, or nothing. Told whether it has only the width of an icon. */
  readonly organization?: (collapsed: boolean) => ReactNode;
  /** UserMenu, or nothing. */
  readonly user?: (collapsed: boolean) => ReactNode;
  /** NotificationBell; shown at the end of each page's top bar. */
  readonly bell?: ReactNode;
  /** Start collapsed (read it from a cookie, so that the first paint is right). */
  readonly defaultCollapsed?: boolean;
  readonly onCollapsedChange?: (collapsed: boolean) => void;
  /** A Banner across the whole page: trial ends, payment failed, sandbox. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
};

function BottomBar({
  groups,
  currentPath,
  onMore,
}: {
  readonly groups: readonly NavGroup[];
  readonly currentPath: string;
  readonly onMore: () => void;
}) {
  const items = groups.flatMap((group) => group.items).filter((item) => item.inBottomBar);
  return (
    <nav className="at-bottombar" aria-label="Main, short">
      {items.slice(0, 4).map((item) => (
        <UiLink
          key={item.href}
          href={item.href}
          className="at-bottombar-item"
          aria-current={isCurrent(item, currentPath) ? 'page' : undefined}
        >
          <item.icon size={20} stroke={1.6} />
          <span className="at-truncate">{item.shortLabel ?? item.label}</span>
        </UiLink>
      ))}
      <button type="button" className="at-bottombar-item" onClick={onMore} aria-haspopup="dialog">
        <IconDots size={20} stroke={1.6} />
        <span>More</span>
      </button>
    </nav>
  );
}

function CollapseButton({
  collapsed,
  onToggle,
}: {
  readonly collapsed: boolean;
  readonly onToggle: () => void;
}) {
  const label = collapsed ? 'Expand side bar' : 'Collapse side bar';
  const Icon = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <Tooltip label={label} position="right">
      <ActionIcon onClick={onToggle} aria-label={label} aria-expanded={!collapsed}>
        <Icon size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

/**
 * The frame of every signed-in page: side bar from 56em up, bottom bar and drawer below. It scrolls with the
 * document, puts `<main id="main">` behind a skip link, and lends bell and drawer to the page's PageHeader.
 */
export function AppShell(props: AppShellProps) {
  const { product, products, groups, currentPath, organization, user, bell } = props;
  useProductAccent(product);
  const [collapsed, setCollapsed] = useState(props.defaultCollapsed ?? false);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const slots = useMemo(() => ({ bell, openNavigation: () => setDrawerOpen(true) }), [bell]);
  const toggle = () => {
    setCollapsed(!collapsed);
    props.onCollapsedChange?.(!collapsed);
  };
  const closeDrawer = () => setDrawerOpen(false);

  return (
    <div className="at-shell" data-product={product} data-collapsed={collapsed || undefined}>
      <a className="at-skip" href="#main">
        Skip to content
      </a>
      <aside className="at-sidebar" aria-label="Side bar">
        <div className="at-sidebar-head">
          <ProductSwitcher current={product} items={products} collapsed={collapsed} />
          {collapsed ? null : <CollapseButton collapsed={false} onToggle={toggle} />}
        </div>
        {organization ? <div className="at-sidebar-organization">{organization(collapsed)}</div> : null}
        <nav className="at-sidebar-nav" aria-label="Main">
          <NavList groups={groups} currentPath={currentPath} collapsed={collapsed} />
        </nav>
        <div className="at-sidebar-foot">
          {collapsed ? <CollapseButton collapsed onToggle={toggle} /> : null}
          {user?.(collapsed)}
        </div>
      </aside>
      <div className="at-shell-body">
        {props.banner}
        <main id="main" tabIndex={-1} className="at-main">
          <ShellContext value={slots}>{props.children}</ShellContext>
        </main>
      </div>
      <BottomBar groups={groups} currentPath={currentPath} onMore={() => setDrawerOpen(true)} />
      <Drawer opened={drawerOpen} onClose={closeDrawer} size={288} title="Menu" data-product={product}>
        <div className="at-drawer">
          <ProductSwitcher current={product} items={products} />
          {organization?.(false)}
          <nav aria-label="All pages">
            <NavList groups={groups} currentPath={currentPath} onNavigate={closeDrawer} />
          </nav>
          {user?.(false)}
        </div>
      </Drawer>
    </div>
  );
}
