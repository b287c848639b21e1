'use client';

import type { Route } from 'next';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { listPath, type QuestionFilters, readFilters } from './question-filters.ts';

/** The filters of the address, and how to change it. */
export function useFilters() {
  const params = useSearchParams();
  const router = useRouter();
  const filters = useMemo(() => readFilters(params), [params]);
  const setFilters = useCallback(
    (next: QuestionFilters) => router.replace(listPath(next) as Route, { scroll: false }),
    [router],
  );
  return { filters, setFilters };
}
