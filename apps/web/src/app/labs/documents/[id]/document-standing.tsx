'use client';

import { isRunning } from '@atrium/labs/schemas';
import { Banner, type BannerTone, StageProgress, UiLink } from '@atrium/ui';
import { runningStages } from '../../document-status.tsx';
import { reasonWords } from '../../words.ts';
import styles from './document.module.css';
import type { DocumentDetail } from './document-context.tsx';

interface Note {
  readonly tone: BannerTone;
  readonly title: string;
  readonly words: string | null;
  readonly link?: { readonly label: string; readonly href: string };
}

const to = (label: string, documentId: string | null) =>
  documentId ? { link: { label, href: `/labs/documents/${documentId}` } } : {};

/** What a person has to be told of how the certificate stands; null when its status says it all. */
function noteOf({ status, reason, duplicateOfId, supersededById }: DocumentDetail): Note | null {
  const words = reasonWords(reason);
  switch (status) {
    case 'rejected': {
      const link = { label: 'Upload another', href: '/labs/upload' };
      return { tone: 'danger', title: 'This file was not taken.', words, link };
    }
    case 'duplicate': {
      const known = words ?? 'The same certificate was uploaded before.';
      return {
        tone: 'warn',
        title: 'A duplicate.',
        words: known,
        ...to('Open the first one', duplicateOfId),
      };
    }
    case 'failed':
      return { tone: 'danger', title: 'This certificate could not be processed.', words };
    default:
      if (!supersededById) return null;
      return {
        tone: 'warn',
        title: 'A newer certificate took its place.',
        words: 'The lab issued an amended report of the same sample.',
        ...to('Open the newer one', supersededById),
      };
  }
}

/** Where the certificate stands, when that is more than a word: its way while it runs, or why it ended. */
export function DocumentStanding({ document }: { readonly document: DocumentDetail }) {
  const { status, progress, fileName } = document;
  if (isRunning(status)) {
    return (
      <div className={styles.note}>
        <StageProgress
          label={`Reading ${fileName}`}
          stages={runningStages(status)}
          progress={status === 'extracting' ? progress / 100 : 0.5}
        />
      </div>
    );
  }
  const note = noteOf(document);
  if (!note) return null;
  const { tone, title, words, link } = note;
  return (
    <div className={styles.note}>
      <Banner
        tone={tone}
        title={title}
        action={
          link ? (
            <UiLink href={link.href} className="at-link">
              {link.label}
            </UiLink>
          ) : null
        }
      >
        {words}
      </Banner>
    </div>
  );
}
