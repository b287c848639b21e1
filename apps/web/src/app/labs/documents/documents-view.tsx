'use client';

import { DataTable, EmptyState, Page, PageHeader, UiLink } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useMay } from '../../../api/session.tsx';
import { BulkActions } from './bulk-actions.tsx';
import { documentColumns, type Row, titleOf } from './document-columns.tsx';
import { DocumentFilterBar } from './document-filter-bar.tsx';
import type { DocumentFilters } from './document-filters.ts';
import styles from './documents.module.css';
import { DropAnywhere } from './drop-anywhere.tsx';
import { GroupTabs } from './group-tabs.tsx';
import { useFilters } from './use-filters.ts';
import { useListKeyboard } from './use-list-keyboard.ts';

const pageSize = 50;

function useDocuments(filters: DocumentFilters) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.labs.document.list.infiniteQueryOptions(
      { ...filters, limit: pageSize },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { list, rows };
}

function Nothing({ filters, onClear }: { readonly filters: DocumentFilters; readonly onClear: () => void }) {
  const mayUpload = useMay()('labs.document.write');
  const { group, ...rest } = filters;
  if (Object.keys(rest).length > 0) {
    return (
      <EmptyState
        illustration="search"
        title="No certificate fits"
        hint="Take off a filter or search for less."
        action={
          <Button variant="default" onClick={onClear}>
            Clear filters
          </Button>
        }
      />
    );
  }
  if (group)
    return <EmptyState illustration="done" title="Nothing here" hint="No certificate stands here now." />;
  return (
    <EmptyState
      title="No certificates yet"
      hint="Drop a certificate of analysis anywhere on this page: a second later it is read, checked and described."
      action={
        mayUpload ? (
          <Button component={UiLink} href="/labs/upload">
            Upload certificates
          </Button>
        ) : null
      }
    />
  );
}

function Table({ filters, onClear }: { readonly filters: DocumentFilters; readonly onClear: () => void }) {
  const { list, rows } = useDocuments(filters);
  const mayWrite = useMay()('labs.document.write');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setSelected(new Set()), [filters]);
  const archived = filters.group === 'archived';
  return (
    <DataTable<Row>
      label="Certificates"
      columns={documentColumns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/labs/documents/${row.id}`}
      rowLabel={titleOf}
      loading={list.isPending || list.isPlaceholderData}
      {...(list.error
        ? { error: <Failure error={list.error} onRetry={() => list.refetch()} compact /> }
        : {})}
      empty={<Nothing filters={filters} onClear={onClear} />}
      {...(mayWrite
        ? {
            selection: { selected, onChange: setSelected },
            selectionActions: (ticked: ReadonlySet<string>) => (
              <BulkActions selected={ticked} archived={archived} onDone={() => setSelected(new Set())} />
            ),
          }
        : {})}
      pager={{
        hasMore: list.hasNextPage,
        onMore: () => list.fetchNextPage(),
        loadingMore: list.isFetchingNextPage,
        shown: rows.length,
        unit: ['certificate', 'certificates'],
      }}
    />
  );
}

/** All certificates: what the address says is what is shown. */
export function DocumentsView() {
  const trpc = useTRPC();
  const mayUpload = useMay()('labs.document.write');
  const { filters, setFilters } = useFilters();
  const { data: facets } = useQuery(trpc.labs.document.facets.queryOptions({}));
  useListKeyboard();
  return (
    <Page
      header={
        <PageHeader
          title="Certificates"
          breadcrumb={[{ label: 'Labs', href: '/labs' }]}
          actions={
            mayUpload ? (
              <Button
                component={UiLink}
                href="/labs/upload"
                visibleFrom="md"
                leftSection={<IconUpload size={16} stroke={1.6} />}
              >
                Upload
              </Button>
            ) : null
          }
          tabs={<GroupTabs filters={filters} statuses={facets?.statuses} />}
        />
      }
    >
      <div className={styles.list}>
        <DocumentFilterBar filters={filters} onChange={setFilters} facets={facets} />
        <Table filters={filters} onClear={() => setFilters(filters.group ? { group: filters.group } : {})} />
      </div>
      {mayUpload ? <DropAnywhere /> : null}
    </Page>
  );
}
