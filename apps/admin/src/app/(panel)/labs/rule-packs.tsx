'use client';

import type { Outputs } from '@atrium/api/types';
import { type Column, DataTable, DateTime, EmptyState, PageSkeleton, Section, StatusBadge } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';

type Rule = Outputs['staff']['labs']['rulePacks']['packs'][number]['rules'][number];

const columns: readonly Column<Rule>[] = [
  { key: 'id', header: 'Rule', cell: ({ id, message }) => <span title={message}>{id}</span> },
  {
    key: 'severity',
    header: 'Severity',
    cell: ({ severity }) =>
      severity === 'block' ? (
        <StatusBadge tone="danger" icon="ban" label="Blocks" variant="plain" />
      ) : (
        <StatusBadge tone="warn" icon="warning" label="Warns" variant="plain" />
      ),
  },
  { key: 'topic', header: 'Topic', hideBelow: 'md', cell: ({ topic }) => topic },
  {
    key: 'from',
    header: 'In force',
    cell: ({ effectiveFrom }) => <DateTime value={effectiveFrom} style="date" />,
  },
  {
    key: 'to',
    header: 'Until',
    hideBelow: 'lg',
    cell: ({ effectiveTo }) => (effectiveTo ? <DateTime value={effectiveTo} style="date" /> : null),
  },
  {
    key: 'source',
    header: 'Source',
    width: '34%',
    cell: ({ source }) => (
      <a href={source.url} target="_blank" rel="noreferrer" className="at-link">
        {source.law}, {source.section}
      </a>
    ),
  },
];

/** The law as data: every rule with its day and its source. */
export function RulePacks() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.staff.labs.rulePacks.queryOptions({}));
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  if (!data) return <PageSkeleton label="Loading the rules" />;
  return data.packs.map(({ id, rules }) => (
    <Section key={id} title={id} description={`${rules.length} rules`} variant="flush">
      <DataTable
        label={`Rules of ${id}`}
        columns={columns}
        rows={rules}
        rowKey={(rule) => rule.id}
        empty={<EmptyState compact title="No rules" />}
      />
    </Section>
  ));
}
