'use client';

import type { Route } from 'next';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { type DocumentFilters, readFilters, writeFilters } from './document-filters.ts';

/** The filters of the address, and how to change it. */
export function useFilters() {
  const params = useSearchParams();
  const router = useRouter();
  const filters = useMemo(() => readFilters(params), [params]);
  const setFilters = useCallback(
    (next: DocumentFilters) =>
      router.replace(`/labs/documents${writeFilters(next)}` as Route, { scroll: false }),
    [router],
  );
  return { filters, setFilters };
}
