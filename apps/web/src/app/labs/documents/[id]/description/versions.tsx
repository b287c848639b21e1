'use client';

import type { Copy, DescriptionDetail } from '@atrium/labs/schemas';
import { RelativeTime, Section, TableSkeleton } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePeople } from '../../../../../api/use-people.ts';
import { CopyDiff } from './copy-diff.tsx';
import styles from './description.module.css';
import { writerWords } from './writer-words.ts';

type VersionsProps = {
  readonly description: DescriptionDetail;
  /** Puts an older text into the editor; undefined where it may not be edited. */
  readonly onUse: ((copy: Copy) => void) | undefined;
};

function Comparison({
  number,
  description,
  onUse,
  onClose,
}: VersionsProps & { number: number; onClose: () => void }) {
  const trpc = useTRPC();
  const { documentId, current } = description;
  const { data, error, refetch } = useQuery(
    trpc.labs.description.version.queryOptions(
      { documentId, number },
      { staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  if (!data)
    return error ? <Failure compact error={error} onRetry={() => refetch()} /> : <TableSkeleton rows={4} />;
  const use = () => {
    onUse?.({ headline: data.headline, body: data.body, bullets: data.bullets });
    onClose();
  };
  return (
    <>
      <p className="at-muted">
        What changed from version {number} to version {current.number}.
      </p>
      <CopyDiff before={data} after={current} />
      <div className="at-actions at-dialog-actions">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        {onUse ? <Button onClick={use}>Use version {number}</Button> : null}
      </div>
    </>
  );
}

/** Every text there was, newest first: compare, and take an older one back. */
export function Versions({ description, onUse }: VersionsProps) {
  const nameOf = usePeople();
  const [compared, setCompared] = useState<number | null>(null);
  const { current, versions, publishedVersion, approvedVersion } = description;
  const marks = (number: number) =>
    [
      number === current.number ? 'newest' : null,
      number === approvedVersion ? 'approved' : null,
      number === publishedVersion ? 'published' : null,
    ].filter((mark) => mark !== null);
  return (
    <Section title="Versions" variant="flush">
      <ol className={styles.versions}>
        {versions.map((version) => (
          <li key={version.number}>
            <span className={styles.versionText}>
              <strong className="at-figures">{version.number}</strong>
              <span>
                {writerWords(version, nameOf)} · <RelativeTime value={version.createdAt} />
                {marks(version.number).map((mark) => (
                  <span key={mark} className={styles.versionMark}>
                    {mark}
                  </span>
                ))}
              </span>
            </span>
            {version.number === current.number ? null : (
              <Button size="xs" variant="subtle" onClick={() => setCompared(version.number)}>
                Compare
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Modal
        opened={compared !== null}
        onClose={() => setCompared(null)}
        title={`Version ${compared ?? ''} and version ${current.number}`}
        size={720}
      >
        {compared === null ? null : (
          <Comparison
            number={compared}
            description={description}
            onUse={onUse}
            onClose={() => setCompared(null)}
          />
        )}
      </Modal>
    </Section>
  );
}
