'use client';

import {
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  FilterBar,
  NumberValue,
  RelativeTime,
  Section,
  type Sort,
  StatusBadge,
  VerdictBadge,
} from '@atrium/ui';
import { ActionIcon, Button } from '@mantine/core';
import { IconDots, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './columns.module.css';
import { type Sample, samples, stateLook } from './sample-rows.ts';

const columns: readonly Column<Sample>[] = [
  { key: 'product', header: 'Product', cell: (row) => row.product, sortable: true },
  { key: 'state', header: 'State', cell: (row) => <StatusBadge {...stateLook(row.state)} /> },
  { key: 'lab', header: 'Lab', cell: (row) => row.lab, sortable: true, hideBelow: 'md' },
  {
    key: 'sample',
    header: 'Sample id',
    cell: (row) => <code className="at-mono">{row.sampleId}</code>,
    hideBelow: 'lg',
    hideOnCard: true,
  },
  {
    key: 'thc',
    header: 'Total THC',
    cell: (row) => <NumberValue value={row.thc} unit="%" />,
    numeric: true,
    sortable: true,
  },
  {
    key: 'panel',
    header: 'Pesticides',
    cell: (row) => <VerdictBadge verdict={row.panel} variant="plain" />,
    hideBelow: 'md',
  },
  {
    key: 'uploaded',
    header: 'Uploaded',
    cell: (row) => <RelativeTime value={row.uploadedAt} />,
    sortable: true,
  },
];

const table = { label: 'Certificates', columns, rowKey: (row: Sample) => row.id } as const;

function MainTable() {
  const [sort, setSort] = useState<Sort>({ key: 'uploaded', direction: 'desc' });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['doc-1']));
  return (
    <DataTable
      {...table}
      rows={samples}
      rowHref={(row) => `/gallery/split?id=${row.id}`}
      rowLabel={(row) => row.product}
      rowActions={(row) => (
        <ActionIcon size="sm" aria-label={`Actions for ${row.product}`}>
          <IconDots size={16} />
        </ActionIcon>
      )}
      sort={sort}
      onSort={setSort}
      selection={{ selected, onChange: setSelected }}
      selectionActions={() => (
        <>
          <Button size="xs" variant="default">
            Approve
          </Button>
          <Button size="xs" variant="default" color="danger">
            Archive
          </Button>
        </>
      )}
      pager={{ hasMore: true, onMore: () => undefined, shown: 6, total: 1284 }}
    />
  );
}

export function TableSection() {
  const [search, setSearch] = useState('');
  const [state, setState] = useState<string | null>('needs_review');
  const [lab, setLab] = useState<string | null>(null);
  return (
    <>
      <Section title="Certificates">
        <FilterBar
          search={{ value: search, onChange: setSearch, placeholder: 'Search product, lab or sample id' }}
          filters={[
            {
              key: 'state',
              label: 'State',
              value: state,
              options: [
                { value: 'needs_review', label: 'Needs review' },
                { value: 'published', label: 'Published' },
              ],
            },
            { key: 'lab', label: 'Lab', value: lab, options: [{ value: 'kaycha', label: 'Kaycha Labs' }] },
          ]}
          onFilterChange={(key, value) => (key === 'state' ? setState(value) : setLab(value))}
          onClear={() => {
            setSearch('');
            setState(null);
            setLab(null);
          }}
          actions={
            <Button variant="default" leftSection={<IconDownload size={16} stroke={1.6} />}>
              CSV
            </Button>
          }
        />
        <MainTable />
      </Section>
      <div className={classes.columns}>
        <Section title="Table, loading">
          <DataTable {...table} rows={[]} loading />
        </Section>
        <Section title="Table, empty">
          <DataTable
            {...table}
            rows={[]}
            empty={
              <EmptyState
                title="No certificates yet"
                hint="Drop a PDF from your lab and read it in a second."
                action={<Button>Upload certificate</Button>}
              />
            }
          />
        </Section>
        <Section title="Table, failed">
          <DataTable
            {...table}
            rows={[]}
            error={
              <ErrorState
                compact
                code="UNAVAILABLE"
                requestId="0199f3a2-7c1e-7d55-9b1e-2f7a4bb0c9d1"
                onRetry={() => undefined}
              />
            }
          />
        </Section>
      </div>
    </>
  );
}
