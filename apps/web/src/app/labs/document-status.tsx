import { type DocumentState, isRunning } from '@atrium/labs/schemas';
import { type Stage, StatusBadge, type StatusLook, statusLooks } from '@atrium/ui';

export const statusLook = statusLooks<DocumentState>({
  validating: { tone: 'accent', icon: 'working', label: 'Queued' },
  queued: { tone: 'accent', icon: 'working', label: 'Queued' },
  extracting: { tone: 'accent', icon: 'working', label: 'Reading' },
  checking: { tone: 'accent', icon: 'working', label: 'Checking' },
  ready: { tone: 'accent', icon: 'working', label: 'Ready to write' },
  generating: { tone: 'accent', icon: 'working', label: 'Writing' },
  needs_review: { tone: 'warn', icon: 'warning', label: 'Needs a look' },
  drafted: { tone: 'info', icon: 'pencil', label: 'Draft' },
  in_review: { tone: 'accent', icon: 'eye', label: 'In review' },
  approved: { tone: 'success', icon: 'check', label: 'Approved' },
  published: { tone: 'success', icon: 'send', label: 'Published' },
  stale: { tone: 'warn', icon: 'waiting', label: 'Stale' },
  archived: { tone: 'neutral', icon: 'archive', label: 'Archived' },
  rejected: { tone: 'danger', icon: 'ban', label: 'Not taken' },
  duplicate: { tone: 'neutral', icon: 'dashed', label: 'Duplicate' },
  failed: { tone: 'danger', icon: 'cross', label: 'Failed' },
  cancelled: { tone: 'neutral', icon: 'ban', label: 'Cancelled' },
});

type StatusProps = {
  readonly status: DocumentState;
  readonly openQuestions?: number;
  readonly variant?: 'soft' | 'plain';
};

/** Where a certificate stands; with the number of open questions when it waits for answers. */
export function DocumentStatus({ status, openQuestions = 0, variant = 'soft' }: StatusProps) {
  const look: StatusLook = statusLook(status);
  const asks = status === 'needs_review' && openQuestions > 0;
  const label = asks ? `${openQuestions} ${openQuestions === 1 ? 'question' : 'questions'}` : look.label;
  return <StatusBadge {...look} label={label} variant={variant} />;
}

const stages = [
  { key: 'queued', label: 'Queued', states: ['validating', 'queued'] },
  { key: 'reading', label: 'Reading', states: ['extracting'] },
  { key: 'checking', label: 'Checking', states: ['checking'] },
  { key: 'writing', label: 'Writing', states: ['ready', 'generating'] },
] as const satisfies readonly { key: string; label: string; states: readonly DocumentState[] }[];

const stageAt = (status: DocumentState): number =>
  stages.findIndex(({ states }) => (states as readonly DocumentState[]).includes(status));

/** The way of a certificate from the queue to its draft, as far as it is. Empty when nothing runs. */
export function runningStages(status: DocumentState): readonly Stage[] {
  const at = stageAt(status);
  if (at < 0 || !isRunning(status)) return [];
  return [
    ...stages.map(({ key, label }, index) => ({
      key,
      label,
      state: index < at ? ('done' as const) : index === at ? ('current' as const) : ('waiting' as const),
    })),
    { key: 'draft', label: 'Draft', state: 'waiting' as const },
  ];
}

/** How much of the whole way is done, 0–1. The reader tells its own progress; the other stages are short. */
export function shareDone(status: DocumentState, progress: number): number {
  const at = stageAt(status);
  if (at < 0) return 1;
  const from = [0, 0.05, 0.7, 0.75][at] ?? 0;
  return status === 'extracting' ? from + (progress / 100) * 0.65 : from;
}
