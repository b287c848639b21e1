'use client';

import { DateTime, Section, StatusBadge } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CourseFrame } from './course-frame.tsx';
import { changeWords } from './publish/change-words.ts';
import styles from './versions.module.css';

const learnersWords = {
  stay: 'for new learners only',
  offer: 'offered to those who had begun',
  move: 'everybody was moved to it',
} as const;

function Versions({ courseId }: { readonly courseId: string }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.academy.course.versions.queryOptions({ courseId }));
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton height={240} aria-label="Loading the versions" />;
  return (
    <ol className={styles.versions}>
      {data.items.map((version) => (
        <li key={version.versionId}>
          <h3>
            Version {version.number}
            {version.status === 'draft' ? <StatusBadge tone="neutral" icon="pencil" label="Draft" /> : null}
          </h3>
          <p className={styles.meta}>
            {version.publishedAt ? (
              <>
                Published <DateTime value={version.publishedAt} />
                {version.number > 1 ? `, ${learnersWords[version.learners]}` : ''} ·{' '}
              </>
            ) : null}
            {version.learning} {version.learning === 1 ? 'person learns' : 'people learn'} on it
          </p>
          {version.changes.length > 0 ? (
            <ul>
              {version.changes.map((change) => (
                <li key={`${change.change} ${change.kind} ${change.key}`}>{changeWords(change)}</li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** What was published when, what changed, and who learns on it. */
export function VersionsView({ courseId }: { readonly courseId: string }) {
  return (
    <CourseFrame courseId={courseId} width="normal">
      {() => (
        <Section
          title="Versions"
          description="A published version never changes. Learners stay on theirs until they move."
          variant="card"
        >
          <Versions courseId={courseId} />
        </Section>
      )}
    </CourseFrame>
  );
}
