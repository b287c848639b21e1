'use client';

import type { Route } from 'next';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';

export const detailTabs = ['record', 'description', 'history'] as const;
export type DetailTab = (typeof detailTabs)[number];

/** The open tab, in the address: notices lead straight to a text. */
export function useTab(): readonly [DetailTab, (tab: DetailTab) => void] {
  const path = usePathname();
  const params = useSearchParams();
  const router = useRouter();
  const tab = detailTabs.find((one) => one === params.get('tab')) ?? 'record';
  const open = (next: DetailTab) =>
    router.replace((next === 'record' ? path : `${path}?tab=${next}`) as Route, { scroll: false });
  return [tab, open];
}
