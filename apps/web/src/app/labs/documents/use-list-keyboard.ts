'use client';

import { type Shortcut, useShortcuts } from '@atrium/ui';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';

const focusOn = (selector: string) => document.querySelector<HTMLElement>(`#main ${selector}`)?.focus();

/** From anywhere on the page into the rows, the search and the upload; within the rows the table itself moves. */
export function useListKeyboard(): void {
  const router = useRouter();
  const shortcuts = useMemo((): readonly Shortcut[] => {
    const group = 'Certificates';
    const firstRow = () => focusOn('[data-row-link]');
    return [
      { keys: '/', label: 'Search', group, run: () => focusOn('input[type=search]') },
      { keys: 'j', label: 'Next row', group, run: firstRow },
      { keys: 'k', label: 'Previous row', group, run: firstRow },
      { keys: 'u', label: 'Upload', group, run: () => router.push('/labs/upload' as Route) },
    ];
  }, [router]);
  useShortcuts(shortcuts);
}
