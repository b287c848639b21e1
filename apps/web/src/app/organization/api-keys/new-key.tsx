'use client';

import { Banner, CopyButton } from '@atrium/ui';
import { useApiUrl } from '@atrium/web-client';
import { Button } from '@mantine/core';
import styles from './api-keys.module.css';

/** A fresh key, shown once, with a first request to try. */
export function NewKey({ value, onClose }: { readonly value: string; readonly onClose: () => void }) {
  const apiUrl = useApiUrl();
  const example = `curl -H "Authorization: Bearer ${value}" \\\n  ${apiUrl}/api/v1/labs/documents`;
  return (
    <div className={styles.stack}>
      <Banner tone="warn">Copy it now: it is shown only this once, and we keep only its fingerprint.</Banner>
      <div className={styles.secret}>
        <code className="at-mono">{value}</code>
        <CopyButton value={value} label="Copy key" variant="button" />
      </div>
      <div>
        <p className={styles.label}>Try it</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre className={styles.example} tabIndex={0}>
          <code className="at-mono">{example}</code>
        </pre>
        <div className={styles.foot}>
          <CopyButton value={example} label="Copy example" variant="button" />
          <a href={`${apiUrl}/api/v1`} target="_blank" rel="noreferrer" className="at-link">
            All operations
          </a>
        </div>
      </div>
      <div className="at-actions at-dialog-actions">
        <Button onClick={onClose}>I have copied it</Button>
      </div>
    </div>
  );
}
