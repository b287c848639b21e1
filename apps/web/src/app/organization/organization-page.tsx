'use client';

import { Page, PageHeader, TabLinks } from '@atrium/ui';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useMay, useMe } from '../../api/session.tsx';

const tabs = [
  { label: 'General', href: '/organization' },
  { label: 'Members', href: '/organization/members' },
  { label: 'API keys', href: '/organization/api-keys', scope: 'organization.api_keys.manage' },
  { label: 'AI', href: '/organization/ai', scope: 'ai.read' },
  { label: 'Billing', href: '/organization/billing', scope: 'billing.usage.read' },
] as const;

/** A tab stays lit on the pages below it; the first one lies above all others. */
const isOn = (path: string, href: string): boolean =>
  path === href || (href !== tabs[0].href && path.startsWith(`${href}/`));

type OrganizationPageProps = {
  readonly width?: 'narrow' | 'normal';
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of the pages about the open organization. */
export function OrganizationPage({ width = 'normal', actions, children }: OrganizationPageProps) {
  const path = usePathname();
  const may = useMay();
  const { organization } = useMe();
  const items = tabs
    .filter((tab) => !('scope' in tab) || may(tab.scope))
    .map(({ label, href }) => ({ label, href, current: isOn(path, href) }));
  return (
    <Page
      width={width}
      header={
        <PageHeader
          title={organization?.name ?? 'Organization'}
          {...(actions ? { actions } : {})}
          tabs={<TabLinks label="Organization" items={items} />}
        />
      }
    >
      {children}
    </Page>
  );
}
