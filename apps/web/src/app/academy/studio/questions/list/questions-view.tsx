'use client';

import type { Outputs } from '@atrium/api/types';
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Page,
  PageHeader,
  RelativeTime,
  UiLink,
} from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useMay } from '../../../../../api/session.tsx';
import { ExportButton } from '../export/export-button.tsx';
import { kinds, kindWords } from '../kind-words.ts';
import { importPath, questionPath, questionsPath } from '../question-paths.ts';
import styles from '../questions.module.css';
import { BankTabs } from './bank-tabs.tsx';
import { CategoryList } from './category-list.tsx';
import { type FilterKey, listPath, type QuestionFilters, withFilter } from './question-filters.ts';
import { useFilters } from './use-filters.ts';

type Row = Outputs['academy']['question']['list']['items'][number];
type Facets = Outputs['academy']['question']['facets'];

const columns: readonly Column<Row>[] = [
  { key: 'name', header: 'Question', cell: (row) => row.name, wrap: true },
  { key: 'kind', header: 'Kind', cell: (row) => kindWords[row.kind].label },
  {
    key: 'category',
    header: 'Category',
    cell: (row) => row.category || <span className="at-absent">–</span>,
    hideBelow: 'md',
  },
  {
    key: 'tags',
    header: 'Tags',
    cell: (row) => row.tags.join(', ') || <span className="at-absent">–</span>,
    hideBelow: 'xl',
    hideOnCard: true,
    wrap: true,
  },
  {
    key: 'changed',
    header: 'Changed',
    cell: (row) => <RelativeTime value={row.updatedAt} />,
    hideBelow: 'md',
  },
];

const counted = (list: Facets['tags'] | undefined, chosen: string | undefined) => {
  const values = list?.map(({ value }) => value) ?? [];
  const all = chosen && !values.includes(chosen) ? [...values, chosen] : values;
  return all.map((value) => ({ value, label: value }));
};

function Filters({ facets }: { readonly facets: Facets | undefined }) {
  const { filters, setFilters } = useFilters();
  const { archived, category } = filters;
  return (
    <FilterBar
      search={{
        value: filters.search ?? '',
        onChange: (search) => setFilters(withFilter(filters, 'search', search || null)),
        placeholder: 'Search questions by name',
      }}
      filters={[
        {
          key: 'kind',
          label: 'Kind',
          value: filters.kind ?? null,
          options: kinds.map((kind) => ({ value: kind, label: kindWords[kind].label })),
        },
        {
          key: 'tag',
          label: 'Tag',
          value: filters.tag ?? null,
          options: counted(facets?.tags, filters.tag),
        },
        {
          key: 'objective',
          label: 'Objective',
          value: filters.objective ?? null,
          options: counted(facets?.objectives, filters.objective),
        },
      ]}
      onFilterChange={(key, value) => setFilters(withFilter(filters, key as FilterKey, value))}
      onClear={() =>
        setFilters({ ...(archived ? { archived } : {}), ...(category === undefined ? {} : { category }) })
      }
    />
  );
}

function Nothing({ filters, mayWrite }: { readonly filters: QuestionFilters; readonly mayWrite: boolean }) {
  const { archived, ...others } = filters;
  if (Object.keys(others).length > 0) {
    return (
      <EmptyState
        illustration="search"
        title="No question fits"
        hint="Take off a filter or search for less. The search looks at names."
        action={
          <Button variant="default" component={UiLink} href={listPath(archived ? { archived } : {})}>
            Clear filters
          </Button>
        }
      />
    );
  }
  if (archived)
    return (
      <EmptyState illustration="done" title="The archive is empty" hint="Archived questions wait here." />
    );
  return (
    <EmptyState
      title="No questions yet"
      hint="Write the first one, or bring in what you have: GIFT, Moodle XML, QTI and CSV are read."
      action={
        mayWrite ? (
          <>
            <Button component={UiLink} href={importPath} variant="default">
              Import a file
            </Button>
            <Button component={UiLink} href={`${questionsPath}/new`}>
              New question
            </Button>
          </>
        ) : null
      }
    />
  );
}

function Table({ filters, mayWrite }: { readonly filters: QuestionFilters; readonly mayWrite: boolean }) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.academy.question.list.infiniteQueryOptions(
      { ...filters, limit: 50 },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setSelected(new Set()), [filters]);
  return (
    <DataTable<Row>
      label="Questions"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => questionPath(row.id)}
      rowLabel={(row) => row.name}
      loading={list.isPending || list.isPlaceholderData}
      {...(list.error
        ? { error: <Failure error={list.error} onRetry={() => list.refetch()} compact /> }
        : {})}
      empty={<Nothing filters={filters} mayWrite={mayWrite} />}
      selection={{ selected, onChange: setSelected }}
      selectionActions={(ticked) => <ExportButton size="xs" what={{ questionIds: [...ticked] }} />}
      pager={{
        hasMore: list.hasNextPage,
        onMore: () => list.fetchNextPage(),
        loadingMore: list.isFetchingNextPage,
        shown: rows.length,
        unit: ['question', 'questions'],
      }}
    />
  );
}

/** The bank: what the address says is what is shown. */
export function QuestionsView() {
  const trpc = useTRPC();
  const mayWrite = useMay()('academy.question.write');
  const { filters } = useFilters();
  const { data: facets } = useQuery(trpc.academy.question.facets.queryOptions({}));
  const { category } = filters;
  const above = category ? `?category=${encodeURIComponent(category)}` : '';
  return (
    <Page
      header={
        <PageHeader
          title="Questions"
          actions={
            <>
              <ExportButton what={category ? { category } : {}} />
              {mayWrite ? (
                <>
                  <Button
                    component={UiLink}
                    href={importPath}
                    variant="default"
                    leftSection={<IconUpload size={16} />}
                  >
                    Import
                  </Button>
                  <Button
                    component={UiLink}
                    href={`${questionsPath}/new${above}`}
                    leftSection={<IconPlus size={16} />}
                  >
                    New question
                  </Button>
                </>
              ) : null}
            </>
          }
          tabs={<BankTabs archived={filters.archived ?? false} />}
        />
      }
    >
      <div className={styles.bank}>
        <CategoryList facets={facets} filters={filters} />
        <div className={styles.list}>
          <Filters facets={facets} />
          <Table filters={filters} mayWrite={mayWrite} />
        </div>
      </div>
    </Page>
  );
}
