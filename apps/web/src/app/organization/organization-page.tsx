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
] as const;

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
    .map(({ label, href }) => ({ label, href, current: href === path }));
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
