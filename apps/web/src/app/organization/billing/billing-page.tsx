'use client';

import { TabLinks } from '@atrium/ui';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { OrganizationPage } from '../organization-page.tsx';

const tabs = [
  { label: 'Plan', href: '/organization/billing' },
  { label: 'Usage', href: '/organization/billing/usage' },
  { label: 'Invoices', href: '/organization/billing/invoices' },
] as const;

/** The frame of the pages about plans and money. */
export function BillingPage({ children }: { readonly children: ReactNode }) {
  const path = usePathname();
  return (
    <OrganizationPage>
      <TabLinks label="Billing" items={tabs.map((tab) => ({ ...tab, current: tab.href === path }))} />
      {children}
    </OrganizationPage>
  );
}
