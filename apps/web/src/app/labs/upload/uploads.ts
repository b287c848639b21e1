'use client';

import { type ApiClient, problemOf } from '@atrium/web-client';
import { sendFile } from '../../../api/send-file.ts';
import { gathered } from '../live/gathered.ts';
import type { StatusNews } from '../live/patch-status.ts';
import { checkFile } from './file-check.ts';
import { isFragile, outcomeOf, type Upload } from './upload.ts';
import { UploadQueue } from './upload-queue.ts';

interface Place {
  readonly organizationId: string;
  readonly apiUrl: string;
  readonly client: ApiClient;
}

const none: readonly Upload[] = [];
/** Finished ones beyond these are not remembered over a reload. */
const mostRemembered = 200;

let queue: UploadQueue | null = null;
let openFor: string | null = null;
let shown: readonly Upload[] = none;
const listeners = new Set<() => void>();

const storageKey = (organizationId: string) => `atrium.labs.uploads.${organizationId}`;

function restored(organizationId: string): readonly Upload[] {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey(organizationId)) ?? '[]') as readonly Upload[];
  } catch {
    return none;
  }
}

function keep(organizationId: string, uploads: readonly Upload[]): void {
  try {
    sessionStorage.setItem(storageKey(organizationId), JSON.stringify(uploads.slice(0, mostRemembered)));
  } catch {
    // A full or forbidden storage loses only the memory of a reload.
  }
}

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

const keepSoon = gathered(500, () => {
  if (openFor) keep(openFor, shown);
});

function onChange(next: readonly Upload[]): void {
  shown = next;
  keepSoon();
  const guard = next.some(isFragile) ? window.addEventListener : window.removeEventListener;
  guard('beforeunload', askBeforeLeaving);
  for (const listener of listeners) listener();
}

const newsOf = (row: {
  readonly id: string;
  readonly status: StatusNews['status'];
  readonly progress: number;
  readonly reason: string | null;
}): StatusNews => ({
  documentId: row.id,
  status: row.status,
  progress: row.progress,
  reason: row.reason,
});

/** The uploads of this tab, whichever page is shown. */
export const uploads = {
  /** Once it is known for whom; another organization begins with its own. */
  open({ organizationId, apiUrl, client }: Place): void {
    if (openFor === organizationId) return;
    openFor = organizationId;
    const { document } = client.labs;
    queue = new UploadQueue(
      {
        check: checkFile,
        send: (file, onProgress) => sendFile({ apiUrl, purpose: 'labs.certificate' }, file, onProgress),
        hand: async (fileId) => {
          const answer = await document.upload.mutate({ fileId });
          return { known: answer.outcome === 'duplicate', news: newsOf(answer.document) };
        },
        cancel: async (documentId) => void (await document.cancel.mutate({ documentId })),
        retry: async (documentId) => void (await document.retry.mutate({ documentId })),
        look: async (documentId) => newsOf(await document.get.query({ documentId })),
        refusal: (error) => {
          const { code, message } = problemOf(error);
          return { code, words: message };
        },
      },
      onChange,
    );
    queue.restore(restored(organizationId));
    void queue.catchUp();
  },
  add: (files: readonly File[]) => queue?.add(files),
  cancel: (key: string) => queue?.cancel(key),
  retry: (key: string) => queue?.retry(key),
  canRetry: (key: string) => queue?.canRetry(key) ?? false,
  hear: (news: StatusNews) => queue?.hear(news),
  catchUp: () => void queue?.catchUp(),
  forgetFinished(): void {
    const finished = shown.filter((one) => outcomeOf(one) !== 'running').map(({ key }) => key);
    queue?.forget(new Set(finished));
  },
  forget: (key: string) => queue?.forget(new Set([key])),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  now: () => shown,
  none: () => none,
};
