'use client';

import { useMemo } from 'react';
import { useRunningUploads } from '../app/labs/upload/use-uploads.ts';

/** Figures at the rows of the side bar. */
export function useNavigationCounts(): Readonly<Record<string, number>> {
  const running = useRunningUploads();
  return useMemo(() => ({ '/labs/upload': running }), [running]);
}
