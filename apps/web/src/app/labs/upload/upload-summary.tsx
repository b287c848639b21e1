'use client';

import { Button } from '@mantine/core';
import styles from './upload.module.css';
import { type Outcome, outcomes, tally, type Upload } from './upload.ts';

const words: Readonly<Record<Outcome, { readonly label: string; readonly tone: string }>> = {
  running: { label: 'on the way', tone: 'accent' },
  review: { label: 'need a look', tone: 'warn' },
  drafted: { label: 'drafted', tone: 'success' },
  duplicate: { label: 'known already', tone: 'neutral' },
  refused: { label: 'not taken', tone: 'danger' },
  failed: { label: 'failed', tone: 'danger' },
  cancelled: { label: 'cancelled', tone: 'neutral' },
};

type SummaryProps = {
  readonly uploads: readonly Upload[];
  readonly chosen: Outcome | null;
  readonly onChoose: (outcome: Outcome | null) => void;
};

/** How a batch went, in one line; each figure shows only those files. */
export function UploadSummary({ uploads, chosen, onChoose }: SummaryProps) {
  const counts = tally(uploads);
  const present = outcomes.filter((outcome) => counts[outcome] > 0);
  return (
    <div className={styles.summary}>
      {/* biome-ignore lint/a11y/useSemanticElements: switches that filter a list, not a fieldset of a form */}
      <div className={styles.figures} role="group" aria-label="Show only">
        {present.map((outcome) => (
          <button
            key={outcome}
            type="button"
            className={`${styles.figure} at-tone-${words[outcome].tone}`}
            aria-pressed={chosen === outcome}
            onClick={() => onChoose(chosen === outcome ? null : outcome)}
          >
            <strong className="at-figures">{counts[outcome]}</strong> {words[outcome].label}
          </button>
        ))}
      </div>
      {chosen ? (
        <Button size="xs" variant="subtle" color="neutral" onClick={() => onChoose(null)}>
          Show all
        </Button>
      ) : null}
    </div>
  );
}
