'use client';

import { FileRow, type FileRowState, UiLink } from '@atrium/ui';
import type { ReactNode } from 'react';
import { shareDone } from '../document-status.tsx';
import { reasonWords } from '../words.ts';
import { type Outcome, outcomeOf, type Upload } from './upload.ts';
import { UploadTrail } from './upload-trail.tsx';
import { uploads } from './uploads.ts';

const rowState: Readonly<Record<Exclude<Outcome, 'running'>, FileRowState>> = {
  drafted: 'done',
  review: 'attention',
  duplicate: 'duplicate',
  refused: 'failed',
  failed: 'failed',
  cancelled: 'waiting',
};

const hrefOf = ({ documentId }: Upload) => (documentId ? `/labs/documents/${documentId}` : null);

function Message({ upload, outcome }: { readonly upload: Upload; readonly outcome: Outcome }): ReactNode {
  const href = hrefOf(upload);
  const open = (words: string) => (
    <UiLink href={href ?? '/labs/documents'} className="at-link">
      {words}
    </UiLink>
  );
  switch (outcome) {
    case 'running':
      return upload.step === 'waiting' ? 'Waiting for its turn' : <UploadTrail upload={upload} />;
    case 'drafted':
      return <>Draft ready. {open('Open')}</>;
    case 'review':
      return <>Read, but some values need your eyes. {open('Answer the questions')}</>;
    case 'duplicate':
      return (
        <>
          {reasonWords(upload.reason ?? 'duplicate_file')}{' '}
          {open(upload.known ? 'Open the first one' : 'See which one')}
        </>
      );
    case 'cancelled':
      return 'Cancelled';
    default: {
      const words = upload.words ?? reasonWords(upload.reason) ?? 'The file could not be used.';
      if (upload.code !== 'QUOTA_EXCEEDED') return words;
      return (
        <>
          {words}{' '}
          <UiLink href="/organization/billing" className="at-link">
            See the plans
          </UiLink>
        </>
      );
    }
  }
}

function progressOf(upload: Upload): number {
  if (upload.step === 'sending') return upload.sent * 0.3;
  if (upload.step !== 'taken' || upload.status === null) return upload.step === 'handing' ? 0.3 : 0;
  return 0.3 + shareDone(upload.status, upload.progress) * 0.7;
}

/** One file with its stage or its result, and what may be done about it. */
export function UploadRow({ upload }: { readonly upload: Upload }) {
  const outcome = outcomeOf(upload);
  const href = hrefOf(upload);
  const running = outcome === 'running';
  const retriable = outcome === 'failed' && uploads.canRetry(upload.key);
  return (
    <FileRow
      name={upload.name}
      sizeBytes={upload.bytes}
      state={running ? (upload.step === 'waiting' ? 'waiting' : 'working') : rowState[outcome]}
      progress={progressOf(upload)}
      message={<Message upload={upload} outcome={outcome} />}
      {...(href ? { href } : {})}
      {...(retriable ? { onRetry: () => void uploads.retry(upload.key) } : {})}
      onRemove={() => void (running ? uploads.cancel(upload.key) : uploads.forget(upload.key))}
    />
  );
}
