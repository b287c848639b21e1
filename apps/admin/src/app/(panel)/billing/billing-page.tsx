'use client';

import { Page, PageHeader, TabLinks } from '@atrium/ui';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

const tabs = [
  { label: 'Purchases', href: '/billing' },
  { label: 'Refunds', href: '/billing/refunds' },
  { label: 'Subscriptions', href: '/billing/subscriptions' },
  { label: 'Meters', href: '/billing/meters' },
  { label: 'Webhooks', href: '/billing/events' },
  { label: 'Journal', href: '/billing/journal' },
] as const;

/** The frame of the pages about everybody's money. */
export function BillingPage({ children }: { readonly children: ReactNode }) {
  const path = usePathname();
  return (
    <Page
      header={
        <PageHeader
          title="Billing"
          tabs={
            <TabLinks label="Billing" items={tabs.map((tab) => ({ ...tab, current: tab.href === path }))} />
          }
        />
      }
    >
      {children}
    </Page>
  );
}
