'use client';

import { isRunning } from '@atrium/labs/schemas';
import { Banner, StageProgress, UiLink } from '@atrium/ui';
import { runningStages } from '../../document-status.tsx';
import { reasonWords } from '../../words.ts';
import styles from './document.module.css';
import type { DocumentDetail } from './document-context.tsx';

const duplicateLink = (document: DocumentDetail) =>
  document.duplicateOfId ? (
    <UiLink href={`/labs/documents/${document.duplicateOfId}`} className="at-link">
      Open the first one
    </UiLink>
  ) : null;

/** Where the certificate stands, when that is more than a word: its way while it runs, or why it ended. */
export function DocumentStanding({ document }: { readonly document: DocumentDetail }) {
  const { status, progress, reason } = document;
  const words = reasonWords(reason);
  if (isRunning(status)) {
    return (
      <div className={styles.stages}>
        <StageProgress
          label={`Reading ${document.fileName}`}
          stages={runningStages(status)}
          progress={status === 'extracting' ? progress / 100 : 0.5}
        />
      </div>
    );
  }
  if (status === 'rejected') {
    return (
      <div className={styles.note}>
        <Banner
          tone="danger"
          title="This file was not taken."
          action={
            <UiLink href="/labs/upload" className="at-link">
              Upload another
            </UiLink>
          }
        >
          {words}
        </Banner>
      </div>
    );
  }
  if (status === 'duplicate') {
    return (
      <div className={styles.note}>
        <Banner tone="warn" title="A duplicate." action={duplicateLink(document)}>
          {words ?? 'The same certificate was uploaded before.'}
        </Banner>
      </div>
    );
  }
  if (status === 'failed') {
    return (
      <div className={styles.note}>
        <Banner tone="danger" title="This certificate could not be processed.">
          {words}
        </Banner>
      </div>
    );
  }
  if (document.supersededById) {
    return (
      <div className={styles.note}>
        <Banner
          tone="warn"
          title="A newer certificate took its place."
          action={
            <UiLink href={`/labs/documents/${document.supersededById}`} className="at-link">
              Open the newer one
            </UiLink>
          }
        >
          The lab issued an amended report of the same sample.
        </Banner>
      </div>
    );
  }
  return null;
}
