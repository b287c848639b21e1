'use client';

import { useEffect, useState } from 'react';

const none = { known: false, token: null } as const;

/**
 * The token of a mailed link, out of the fragment (`#token=…`), which no server sees. `known` is false until the page
 * has looked.
 */
export function useLinkToken(): { readonly known: boolean; readonly token: string | null } {
  const [found, setFound] = useState<{ known: boolean; token: string | null }>(none);
  useEffect(() => {
    const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
    setFound({ known: true, token: token || null });
  }, []);
  return found;
}
