'use client';

import { Page, PageHeader, TabLinks } from '@atrium/ui';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

const tabs = [
  { label: 'Profile', href: '/account' },
  { label: 'Security', href: '/account/security' },
  { label: 'Notifications', href: '/account/notifications' },
  { label: 'Purchases', href: '/account/purchases' },
] as const;

/** A tab stays lit on the pages below it; the first one lies above all others. */
const isOn = (path: string, href: string): boolean =>
  path === href || (href !== tabs[0].href && path.startsWith(`${href}/`));

/** The frame of the pages about oneself. */
export function AccountPage({ children }: { readonly children: ReactNode }) {
  const path = usePathname();
  return (
    <Page
      width="narrow"
      header={
        <PageHeader
          title="Account"
          tabs={
            <TabLinks
              label="Account"
              items={tabs.map((tab) => ({ ...tab, current: isOn(path, tab.href) }))}
            />
          }
        />
      }
    >
      {children}
    </Page>
  );
}
