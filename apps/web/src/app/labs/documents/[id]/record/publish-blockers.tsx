'use client';

import { Banner } from '@atrium/ui';
import { useDocument } from '../document-context.tsx';
import styles from './record.module.css';

/** Why the text may not go out, as long as it has not. Questions are asked above and not repeated. */
export function PublishBlockers() {
  const { document } = useDocument();
  const asked = new Set(document.openWarnings.map(({ message }) => message));
  const reasons = [...new Set(document.publishBlockers.map(({ message }) => message))].filter(
    (message) => !asked.has(message),
  );
  if (reasons.length === 0) return null;
  return (
    <Banner tone="neutral" title="Not to be published yet">
      <ul className={styles.reasons}>
        {reasons.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Banner>
  );
}
