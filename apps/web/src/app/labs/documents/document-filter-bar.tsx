'use client';

import type { Outputs } from '@atrium/api/types';
import { documentStates } from '@atrium/labs/schemas';
import { type Filter, FilterBar } from '@atrium/ui';
import { useApiUrl } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { statusLook } from '../document-status.tsx';
import { categoryWords, spoken } from '../words.ts';
import { type DocumentFilters, type filterKeys, withFilter, writeFilters } from './document-filters.ts';

type Facets = Outputs['labs']['document']['facets'];
type Counted = { readonly value: string; readonly count: number };

/** The options there are, and the chosen one even when nothing has it any more. */
function optionsOf(
  counted: readonly Counted[],
  chosen: string | undefined,
  label: (value: string) => string,
) {
  const values = counted.map(({ value }) => value);
  const all = chosen && !values.includes(chosen) ? [...values, chosen] : values;
  return all.map((value) => ({ value, label: label(value) }));
}

function filtersOf(facets: Facets | undefined, chosen: DocumentFilters): readonly Filter[] {
  const statuses = (facets?.statuses ?? []).toSorted(
    (a, b) => documentStates.indexOf(a.value) - documentStates.indexOf(b.value),
  );
  const words: Readonly<Record<string, string>> = categoryWords;
  return [
    {
      key: 'status',
      label: 'Status',
      value: chosen.status ?? null,
      options: optionsOf(statuses, chosen.status, (value) => statusLook(value as never).label),
    },
    {
      key: 'category',
      label: 'Category',
      value: chosen.category ?? null,
      options: optionsOf(facets?.categories ?? [], chosen.category, (value) => words[value] ?? spoken(value)),
    },
    {
      key: 'lab',
      label: 'Lab',
      value: chosen.lab ?? null,
      options: optionsOf(facets?.labs ?? [], chosen.lab, (value) => value),
    },
  ];
}

type BarProps = {
  readonly filters: DocumentFilters;
  readonly onChange: (filters: DocumentFilters) => void;
  readonly facets: Facets | undefined;
};

/** Search, filters and the export of what they leave. */
export function DocumentFilterBar({ filters, onChange, facets }: BarProps) {
  const apiUrl = useApiUrl();
  return (
    <FilterBar
      search={{
        value: filters.search ?? '',
        onChange: (search) => onChange(withFilter(filters, 'search', search || null)),
        placeholder: 'Search certificates',
      }}
      filters={filtersOf(facets, filters)}
      onFilterChange={(key, value) =>
        onChange(withFilter(filters, key as (typeof filterKeys)[number], value))
      }
      onClear={() => onChange(filters.group ? { group: filters.group } : {})}
      actions={
        <Button
          component="a"
          href={`${apiUrl}/api/v1/reports/labs.documents.csv${writeFilters(filters)}`}
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.6} />}
        >
          CSV
        </Button>
      }
    />
  );
}
