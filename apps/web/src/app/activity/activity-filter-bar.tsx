'use client';

import { type Filter, FilterBar } from '@atrium/ui';
import { Button } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import { useApiUrl, useTRPC } from '@atrium/web-client';
import { IconCalendar, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/session.tsx';
import styles from './activity.module.css';
import { type ActivityFilters, type FilterKey, withFilters } from './activity-filters.ts';
import { auditQuestion } from './audit-question.ts';
import { outcomeLooks } from './outcomes.ts';

type BarProps = {
  readonly filters: ActivityFilters;
  readonly onChange: (filters: ActivityFilters) => void;
};

const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function useOptions() {
  const trpc = useTRPC();
  const { data: members } = useQuery(trpc.organization.members.list.queryOptions({ limit: 100 }));
  const { data: modules } = useQuery(
    trpc.audit.actions.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }),
  );
  return {
    people: members?.items.map(({ userId, name }) => ({ value: userId, label: name })) ?? [],
    actions:
      modules?.flatMap(({ module, actions }) => [
        { value: `${module}.`, label: `${titled(module)}: everything` },
        ...actions.map(({ action, label }) => ({ value: action, label })),
      ]) ?? [],
  };
}

/** The options, with the one in force even where the list does not (yet) have it. */
const including = (options: Filter['options'], value: string | undefined, words: string) =>
  value && !options.some((option) => option.value === value)
    ? [...options, { value, label: words }]
    : options;

function Dates({ filters, onChange }: BarProps) {
  return (
    <DatePickerInput
      type="range"
      className={styles.dates}
      placeholder="Any day"
      valueFormat="MMM D, YYYY"
      leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden />}
      leftSectionPointerEvents="none"
      value={[filters.from ?? null, filters.to ?? null]}
      onChange={([from, to]) => onChange(withFilters(filters, { from, to }))}
      weekendDays={[]}
      allowSingleDateInRange
      clearable
      clearButtonProps={{ 'aria-label': 'Clear days' }}
      popoverProps={{ withinPortal: true }}
    />
  );
}

function Download({ filters }: { readonly filters: ActivityFilters }) {
  const apiUrl = useApiUrl();
  const { user } = useMe();
  const query = new URLSearchParams(auditQuestion(filters, user.timeZone)).toString();
  return (
    <Button
      component="a"
      href={`${apiUrl}/api/v1/reports/audit.events.csv${query ? `?${query}` : ''}`}
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.6} />}
    >
      CSV
    </Button>
  );
}

/** Search, filters and the export of what they leave. */
export function ActivityFilterBar({ filters, onChange }: BarProps) {
  const { people, actions } = useOptions();
  const bars: Filter[] = [
    {
      key: 'person',
      label: 'Person',
      options: including(people, filters.person, 'Somebody else'),
      value: filters.person ?? null,
    },
    {
      key: 'action',
      label: 'Action',
      options: including(actions, filters.action, filters.action ?? ''),
      value: filters.action ?? null,
    },
    {
      key: 'outcome',
      label: 'Outcome',
      options: Object.entries(outcomeLooks).map(([value, { label }]) => ({ value, label })),
      value: filters.outcome ?? null,
    },
  ];
  return (
    <FilterBar
      search={{
        value: filters.text ?? '',
        onChange: (text) => onChange(withFilters(filters, { text: text || null })),
        placeholder: 'Search the activity',
      }}
      filters={bars}
      onFilterChange={(key, value) => onChange(withFilters(filters, { [key as FilterKey]: value }))}
      onClear={() => onChange({})}
      actions={
        <>
          <Dates filters={filters} onChange={onChange} />
          <Download filters={filters} />
        </>
      }
    />
  );
}
