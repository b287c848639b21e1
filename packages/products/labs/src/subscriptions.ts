import type { Subscription } from '@atrium/core/kernel';
import { draftDescription } from './description/draft.job.ts';
import { documentQueued, documentReady } from './events.ts';
import { readDocument } from './reading/read.job.ts';

/** What follows which fact. */
export const subscriptions: readonly Subscription[] = [
  { fact: documentQueued.name, job: readDocument, payload: (fact) => fact },
  { fact: documentReady.name, job: draftDescription, payload: (fact) => fact },
];
