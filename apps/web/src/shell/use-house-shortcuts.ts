'use client';

import { type NavGroup, type Shortcut, useShortcuts } from '@atrium/ui';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';

const keysOf: Readonly<Record<string, string>> = {
  '/labs': 'g h',
  '/labs/documents': 'g c',
  '/labs/upload': 'g u',
  '/labs/settings': 'g s',
  '/activity': 'g a',
  '/organization': 'g o',
};

/** Two keys to each page of the side bar, and to one's own. */
export function useHouseShortcuts(groups: readonly NavGroup[]): void {
  const router = useRouter();
  const shortcuts = useMemo(() => {
    const pages = [...groups.flatMap((group) => group.items), { label: 'Account', href: '/account' }];
    return pages.flatMap(({ label, href }): Shortcut[] => {
      const keys = href === '/account' ? 'g m' : keysOf[href];
      return keys ? [{ keys, label, group: 'Go to', run: () => router.push(href as Route) }] : [];
    });
  }, [groups, router]);
  useShortcuts(shortcuts);
}
