'use client';

import { type DocumentState, statesOf } from '@atrium/labs/schemas';
import { TabLinks } from '@atrium/ui';
import { type DocumentFilters, type Group, writeFilters } from './document-filters.ts';

const tabs: readonly { readonly group: Group | undefined; readonly label: string }[] = [
  { group: undefined, label: 'All' },
  { group: 'needs_attention', label: 'Needs attention' },
  { group: 'running', label: 'Running' },
  { group: 'drafts', label: 'Drafts' },
  { group: 'published', label: 'Published' },
  { group: 'not_taken', label: 'Not taken' },
  { group: 'archived', label: 'Archive' },
];

type Statuses = readonly { readonly value: DocumentState; readonly count: number }[];

const countOf = (statuses: Statuses | undefined, group: Group | undefined): number | undefined =>
  statuses?.filter(({ value }) => statesOf(group).includes(value)).reduce((sum, { count }) => sum + count, 0);

type GroupTabsProps = { readonly filters: DocumentFilters; readonly statuses: Statuses | undefined };

/** The views of the list; the other filters stay when one changes. */
export function GroupTabs({ filters, statuses }: GroupTabsProps) {
  const { group: current, status: _, ...rest } = filters;
  return (
    <TabLinks
      label="Certificates by state"
      items={tabs.map(({ group, label }) => {
        const count = countOf(statuses, group);
        return {
          label,
          count: group && count === 0 ? undefined : count,
          href: `/labs/documents${writeFilters(group ? { ...rest, group } : rest)}`,
          current: group === current,
          urgent: group === 'needs_attention' && (count ?? 0) > 0,
        };
      })}
    />
  );
}
