import { machine } from '@atrium/core/kernel/machine';

/** `expired_submitted`: the time was over, what was saved is graded. `abandoned`: the time was over and nothing was saved. */
export const attemptStates = [
  'in_progress',
  'submitted',
  'expired_submitted',
  'abandoned',
  'graded',
  'regraded',
] as const;

export type AttemptState = (typeof attemptStates)[number];

export const attemptMachine = machine('attempt', attemptStates, {
  submit: { from: ['in_progress'], to: 'submitted' },
  expire: { from: ['in_progress'], to: 'expired_submitted' },
  abandon: { from: ['in_progress'], to: 'abandoned' },
  grade: { from: ['submitted', 'expired_submitted'], to: 'graded' },
  regrade: { from: ['graded', 'regraded'], to: 'regraded' },
});

/** Has it a grade? */
export const hasGrade = (state: AttemptState): boolean => state === 'graded' || state === 'regraded';
