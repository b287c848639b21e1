'use client';

import type { Route } from 'next';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/** Search and filters live in the address: `get` reads one, `set` changes some and drops the empty. */
export function useAddress() {
  const params = useSearchParams();
  const path = usePathname();
  const router = useRouter();
  const set = useCallback(
    (change: Readonly<Record<string, string | null>>) => {
      const next = new URLSearchParams(params);
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      const query = next.size > 0 ? `?${next}` : '';
      router.replace(`${path}${query}` as Route, { scroll: false });
    },
    [params, path, router],
  );
  return { get: (name: string): string | null => params.get(name), set };
}
