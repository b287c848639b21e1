'use client';

import { TabLinks } from '@atrium/ui';
import { usePathname } from 'next/navigation';
import { questionsPath, statisticsPath } from '../question-paths.ts';
import { listPath } from './question-filters.ts';

/** The views of the bank: its questions, how they do, and what was put away. */
export function BankTabs({ archived = false }: { readonly archived?: boolean }) {
  const path = usePathname();
  const inList = path === questionsPath;
  return (
    <TabLinks
      label="Views of the bank"
      items={[
        { label: 'Bank', href: questionsPath, current: inList && !archived },
        { label: 'How they do', href: statisticsPath, current: path === statisticsPath },
        { label: 'Archive', href: listPath({ archived: true }), current: inList && archived },
      ]}
    />
  );
}
