'use client';

import { Page, PageHeader, TabLinks } from '@atrium/ui';
import { useAddress } from '../../../parts/use-address.ts';
import { Coverage } from './coverage.tsx';
import { RulePacks } from './rule-packs.tsx';

/** How well the reader knows each lab, and which rules texts are checked against. */
export function LabsView() {
  const rules = useAddress().get('show') === 'rules';
  const tabs = [
    { label: 'Coverage', href: '/labs', current: !rules },
    { label: 'Rule packs', href: '/labs?show=rules', current: rules },
  ];
  return (
    <Page header={<PageHeader title="Labs" tabs={<TabLinks label="About labs" items={tabs} />} />}>
      {rules ? <RulePacks /> : <Coverage />}
    </Page>
  );
}
