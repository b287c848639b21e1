'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { reachableUrl } from './reachable-url.ts';

const ApiUrlContext = createContext('');

export function ApiUrlProvider({
  apiUrl,
  children,
}: {
  readonly apiUrl: string;
  readonly children: ReactNode;
}) {
  const reachable = typeof window === 'undefined' ? apiUrl : reachableUrl(apiUrl, window.location.hostname);
  return <ApiUrlContext value={reachable}>{children}</ApiUrlContext>;
}

/** The API's address for uploads, downloads and reports, without a slash at the end. */
export const useApiUrl = (): string => useContext(ApiUrlContext);
