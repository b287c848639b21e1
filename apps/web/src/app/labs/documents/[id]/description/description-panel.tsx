'use client';

import type { DescriptionDetail } from '@atrium/labs/schemas';
import { isRunning } from '@atrium/labs/schemas';
import { Banner, EmptyState, FormSkeleton, RelativeTime } from '@atrium/ui';
import { codeOf, Failure, useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../../../api/session.tsx';
import { usePeople } from '../../../../../api/use-people.ts';
import { useDocument } from '../document-context.tsx';
import { PublishBlockers } from '../record/publish-blockers.tsx';
import { CopyEditor } from './copy-editor.tsx';
import styles from './description.module.css';
import { FindingsList } from './findings-list.tsx';
import { useCopyEditor } from './use-copy-editor.ts';
import { useLiveFindings } from './use-live-findings.ts';
import { Versions } from './versions.tsx';
import { WriteAgain } from './write-again.tsx';
import { writerWords } from './writer-words.ts';

const editable: ReadonlySet<string> = new Set(['drafted', 'in_review', 'approved', 'stale']);

const staleWords: Readonly<Record<string, string>> = {
  expired: 'The certificate expired.',
  superseded: 'A newer certificate of the same sample took its place.',
  rule_changed: 'A rule changed, and this text does not pass it any more.',
};

const whyNot: Readonly<Record<string, string>> = {
  published: 'This text is published. Withdraw it to change it.',
  archived: 'This certificate is in the archive. Restore it to change its text.',
  generating: 'A new text is being written. It appears here.',
};

function Written({ description }: { readonly description: DescriptionDetail }) {
  const { document } = useDocument();
  const nameOf = usePeople();
  const mayWrite = useMay()('labs.description.write');
  const editor = useCopyEditor(description);
  const findings = useLiveFindings(editor.copy, description);
  const disabled = !mayWrite || !editable.has(document.status);
  const reason = whyNot[document.status];
  const { staleReason, current } = description;
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <p className="at-muted">
          {writerWords(current, nameOf)} · version {current.number} ·{' '}
          <RelativeTime value={current.createdAt} />
        </p>
        {document.moves.includes('generate') ? (
          <WriteAgain documentId={document.id} description={description} label="Write again" />
        ) : null}
      </div>
      {staleReason ? (
        <Banner tone="warn" title="This text went stale.">
          {staleWords[staleReason] ?? staleReason}
        </Banner>
      ) : null}
      {reason ? <Banner tone="neutral">{reason}</Banner> : null}
      <CopyEditor description={description} editor={editor} findings={findings} disabled={disabled} />
      <FindingsList findings={findings} />
      <PublishBlockers />
      <Versions description={description} onUse={disabled ? undefined : editor.replace} />
    </div>
  );
}

function NotWritten() {
  const { document } = useDocument();
  if (document.status === 'needs_review') {
    return (
      <EmptyState
        title="The text waits for your answers"
        hint="Some values could not be trusted. Answer the questions in the record, and it is written from the checked values."
      />
    );
  }
  if (isRunning(document.status)) {
    return (
      <EmptyState title="The text is on its way" hint="It is written as soon as the values are checked." />
    );
  }
  return (
    <EmptyState
      title="No text yet"
      action={
        document.moves.includes('generate') ? (
          <WriteAgain documentId={document.id} description={null} label="Write a text" />
        ) : null
      }
    />
  );
}

/** What the shop says of the product: text, findings, versions. */
export function DescriptionPanel() {
  const trpc = useTRPC();
  const { document } = useDocument();
  const { data, error, refetch } = useQuery(
    trpc.labs.description.get.queryOptions({ documentId: document.id }),
  );
  if (data) return <Written key={data.documentId} description={data} />;
  if (codeOf(error) === 'NOT_FOUND') return <NotWritten />;
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  return <FormSkeleton fields={3} />;
}
