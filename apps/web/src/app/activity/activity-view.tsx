'use client';

import { Page, PageHeader } from '@atrium/ui';
import type { Route } from 'next';
import { useRouter, useSearchParams } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useMay } from '../../api/session.tsx';
import styles from './activity.module.css';
import { ActivityFilterBar } from './activity-filter-bar.tsx';
import { type ActivityFilters, readFilters, writeFilters } from './activity-filters.ts';
import { ActivityTable, type AuditEvent } from './activity-table.tsx';
import { EventDrawer } from './event-drawer.tsx';
import { NotAllowed } from './not-allowed.tsx';

function useFilters() {
  const params = useSearchParams();
  const router = useRouter();
  const filters = useMemo(() => readFilters(params), [params]);
  const setFilters = (next: ActivityFilters) =>
    router.replace(`/activity${writeFilters(next)}` as Route, { scroll: false });
  return { filters, setFilters };
}

/** Who did what in the organization: what the address says is what is shown. */
export function ActivityView() {
  const may = useMay();
  const { filters, setFilters } = useFilters();
  const [open, setOpen] = useState<AuditEvent | null>(null);
  const header = <PageHeader title="Activity" />;
  if (!may('audit.read')) {
    return (
      <Page header={header}>
        <NotAllowed />
      </Page>
    );
  }
  return (
    <Page header={header}>
      <div className={styles.list}>
        <ActivityFilterBar filters={filters} onChange={setFilters} />
        <ActivityTable filters={filters} onClear={() => setFilters({})} onOpen={setOpen} />
      </div>
      <EventDrawer
        event={open}
        onClose={() => setOpen(null)}
        onFilter={(next) => {
          setOpen(null);
          setFilters(next);
        }}
      />
    </Page>
  );
}
