import type { Outputs } from '@atrium/api/types';
import { statesOf } from '@atrium/labs/schemas';

export type Overview = Outputs['labs']['overview'];

export interface Figures {
  /** Everything but the archive. */
  readonly all: number;
  readonly waiting: number;
  readonly inReview: number;
  readonly drafts: number;
  readonly published: number;
  readonly running: number;
  readonly last30Days: number;
}

/** The figures of the first page, out of the counts by state. */
export function figuresOf({ counts, perDay }: Overview): Figures {
  const sum = (states: readonly string[]) =>
    counts.filter(({ status }) => states.includes(status)).reduce((total, { count }) => total + count, 0);
  return {
    all: sum(statesOf(undefined)),
    waiting: sum(statesOf('needs_attention')),
    inReview: sum(['in_review']),
    drafts: sum(statesOf('drafts')),
    published: sum(statesOf('published')),
    running: sum(statesOf('running')),
    last30Days: perDay.reduce((total, { count }) => total + count, 0),
  };
}

/** Whether the organization has never uploaded anything. */
export const isFirstRun = ({ counts }: Overview): boolean => counts.every(({ count }) => count === 0);
