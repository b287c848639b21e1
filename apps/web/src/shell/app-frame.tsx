'use client';

import { AppShell } from '@atrium/ui';
import type { Product } from '@atrium/ui/theme';
import { StepUpDialog } from '@atrium/web-client';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useMay, useMe } from '../api/session.tsx';
import { AccountBanner } from './account-banner.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Bell } from './bell.tsx';
import { BillingBanner } from './billing-banner.tsx';
import { BillingLive } from './billing-live.tsx';
import { collapsedCookie } from './collapsed-cookie.ts';
import { Gate } from './gate.tsx';
import { LiveBanner } from './live-banner.tsx';
import { learning, navigationFor } from './navigation-items.ts';
import { OrganizationMenu } from './organization-menu.tsx';
import { PersonSettings } from './person-settings.tsx';
import { lastRoom, type Room, rememberRoom } from './product-cookie.ts';
import { useHouseShortcuts } from './use-house-shortcuts.ts';
import { useNavigationCounts } from './use-navigation-counts.ts';

/** Products with pages; the switcher shows no room one cannot enter. */
const products = [
  { product: 'labs', href: '/labs' },
  { product: 'academy', href: '/academy' },
] as const;

const rememberCollapsed = (collapsed: boolean) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http
  document.cookie = `${collapsedCookie}=${collapsed ? 1 : 0}; path=/; max-age=31536000; samesite=lax`;
};

type AppFrameProps = {
  readonly product: Product;
  /** The room a person was in before this page was loaded. */
  readonly room: Room;
  readonly defaultCollapsed: boolean;
  readonly children: ReactNode;
};

/** The shell of signed-in pages, filled for this person. */
export function AppFrame({ product, room, defaultCollapsed, children }: AppFrameProps) {
  const path = usePathname();
  const may = useMay();
  const { organization, secondFactor } = useMe();
  const counts = useNavigationCounts();
  const offered = product === 'labs' || product === 'academy' ? product : (lastRoom() ?? room);
  const groups = useMemo(
    () => (organization ? navigationFor(offered, may, counts) : learning),
    [organization, offered, may, counts],
  );
  useHouseShortcuts(groups);
  useEffect(() => {
    if (product === 'labs' || product === 'academy') rememberRoom(product);
  }, [product]);
  return (
    <AppShell
      product={product}
      products={products}
      groups={groups}
      currentPath={path}
      organization={(collapsed) => <OrganizationMenu collapsed={collapsed} />}
      user={(collapsed) => <AccountMenu collapsed={collapsed} />}
      bell={<Bell />}
      banner={
        <>
          <LiveBanner />
          <AccountBanner />
          {organization ? <BillingBanner /> : null}
        </>
      }
      defaultCollapsed={defaultCollapsed}
      onCollapsedChange={rememberCollapsed}
    >
      <BillingLive />
      <PersonSettings>
        <Gate>{children}</Gate>
      </PersonSettings>
      <StepUpDialog withCode={secondFactor.active} />
    </AppShell>
  );
}
