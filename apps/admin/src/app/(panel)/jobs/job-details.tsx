'use client';

import type { Outputs } from '@atrium/api/types';
import { DateTime, KeyValueList } from '@atrium/ui';
import { Modal } from '@mantine/core';
import { JobBadge } from '../../../parts/state-badges.tsx';
import styles from './jobs.module.css';

type JobDetailsProps = {
  readonly job: Outputs['jobs']['list']['items'][number];
  readonly onClose: () => void;
};

/** All that is kept of a job: ids and words, nothing a person wrote. */
export function JobDetails({ job, onClose }: JobDetailsProps) {
  return (
    <Modal opened onClose={onClose} title={`${job.task} #${job.id}`} size={640}>
      <div className={styles.details}>
        <KeyValueList
          items={[
            { label: 'State', value: <JobBadge state={job.state} /> },
            { label: 'Tries', value: `${job.attempts} of ${job.maxAttempts}` },
            { label: 'Queued', value: <DateTime value={job.createdAt} /> },
            { label: 'Due', value: <DateTime value={job.runAt} /> },
            { label: 'Organization', value: job.organizationId },
          ]}
        />
        <h3>Payload</h3>
        <section className={styles.text} aria-label="Payload">
          <pre className="at-mono">{JSON.stringify(job.payload, null, 2)}</pre>
        </section>
        {job.lastError ? (
          <>
            <h3>Last error</h3>
            <section className={styles.text} aria-label="Last error">
              <pre className="at-mono">{job.lastError}</pre>
            </section>
          </>
        ) : null}
      </div>
    </Modal>
  );
}
