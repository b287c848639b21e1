'use client';

import { Page, PageHeader, TabLinks } from '@atrium/ui';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

const tabs = [
  { label: 'Profile', href: '/account' },
  { label: 'Security', href: '/account/security' },
  { label: 'Notifications', href: '/account/notifications' },
] as const;

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
            <TabLinks label="Account" items={tabs.map((tab) => ({ ...tab, current: tab.href === path }))} />
          }
        />
      }
    >
      {children}
    </Page>
  );
}
