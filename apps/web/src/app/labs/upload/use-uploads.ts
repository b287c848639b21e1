'use client';

import { useSyncExternalStore } from 'react';
import { outcomeOf, type Upload } from './upload.ts';
import { uploads } from './uploads.ts';

/** The uploads of this tab, newest first. */
export const useUploads = (): readonly Upload[] =>
  useSyncExternalStore(uploads.subscribe, uploads.now, uploads.none);

const countRunning = () => uploads.now().filter((one) => outcomeOf(one) === 'running').length;

/** How many are still on their way. */
export const useRunningUploads = (): number => useSyncExternalStore(uploads.subscribe, countRunning, () => 0);
