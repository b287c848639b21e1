'use client';

import {
  Section,
  type Stage,
  StageProgress,
  StatusBadge,
  type Verdict,
  VerdictBadge,
  verdictLooks,
} from '@atrium/ui';
import classes from './columns.module.css';
import { type State, stateLook } from './sample-rows.ts';

const states: readonly State[] = ['reading', 'needs_review', 'ready', 'published', 'stale', 'rejected'];
const verdicts = Object.keys(verdictLooks) as readonly Verdict[];

const names = ['Uploaded', 'Validated', 'Read', 'Checked', 'Drafted'] as const;

function stages(current: number, state: Stage['state'], detail: string): readonly Stage[] {
  return names.map((label, index) => ({
    key: label,
    label,
    state: index < current ? 'done' : index === current ? state : 'waiting',
    ...(index === current ? { detail } : {}),
  }));
}

export function StatusSection() {
  return (
    <>
      <div className={classes.columns}>
        <Section title="States" variant="card">
          <div className={classes.row}>
            {states.map((state) => (
              <StatusBadge key={state} {...stateLook(state)} />
            ))}
          </div>
        </Section>
        <Section title="Verdicts" variant="card">
          <div className={classes.row}>
            {verdicts.map((verdict) => (
              <VerdictBadge key={verdict} verdict={verdict} />
            ))}
          </div>
        </Section>
      </div>
      <Section title="Progress" variant="card">
        <div className={classes.stack}>
          <StageProgress
            label="Reading KCA-0042.pdf"
            stages={stages(2, 'current', 'Page 3 of 7')}
            progress={0.4}
          />
        </div>
      </Section>
      <div className={classes.columns}>
        <Section title="Progress, failed" variant="card">
          <StageProgress
            label="Reading locked.pdf"
            orientation="vertical"
            stages={stages(1, 'failed', 'The PDF asks for a password. Remove it and upload again.')}
          />
        </Section>
        <Section title="Progress, needs attention" variant="card">
          <StageProgress
            label="Reading moonrock.pdf"
            orientation="vertical"
            stages={stages(3, 'attention', 'Two totals disagree. Choose one.')}
          />
        </Section>
        <Section title="Progress, done" variant="card">
          <StageProgress label="Reading tangie.pdf" orientation="vertical" stages={stages(5, 'done', '')} />
        </Section>
      </div>
    </>
  );
}
