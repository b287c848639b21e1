'use client';

import { EmptyState, FileDrop, UiLink } from '@atrium/ui';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useMay } from '../../../api/session.tsx';
import { uploads } from '../upload/uploads.ts';
import styles from './overview.module.css';

const steps = [
  ['Drop a certificate', 'The PDF as the lab sent it. Scans are read too.'],
  ['Check what is asked', 'Every number is tied to its place on the page; doubtful ones are asked about.'],
  ['Publish the text', 'A description from the checked numbers, held against the law of your place.'],
] as const;

/** The first minute: what this is, and the one thing to do. */
export function FirstRun() {
  const router = useRouter();
  const mayUpload = useMay()('labs.document.write');
  if (!mayUpload) {
    return (
      <EmptyState
        headingLevel={2}
        title="No certificates yet"
        hint="They appear here as soon as an editor of your organization uploads the first."
      />
    );
  }
  const take = (files: readonly File[]) => {
    uploads.add(files);
    router.push('/labs/upload' as Route);
  };
  return (
    <div className={styles.first}>
      <h2>From a lab’s certificate to a text you may publish</h2>
      <ol className={styles.steps}>
        {steps.map(([title, words]) => (
          <li key={title}>
            <strong>{title}</strong>
            <span>{words}</span>
          </li>
        ))}
      </ol>
      <FileDrop
        title="Drop your first certificates here"
        hint="PDF, up to 20 MB and 40 pages each"
        accept="application/pdf,.pdf"
        onFiles={take}
      />
      <p className="at-muted">
        Selling in one place only?{' '}
        <UiLink href="/labs/settings" className="at-link">
          Choose its rules
        </UiLink>{' '}
        first: until then the strictest hold.
      </p>
    </div>
  );
}
