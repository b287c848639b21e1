import type { z } from 'zod';
import { type DocumentState, documentStates, runningStates } from './machine.ts';
import type { statusGroup } from './schemas.ts';

const groups: Record<z.infer<typeof statusGroup>, readonly DocumentState[]> = {
  running: runningStates,
  needs_attention: ['needs_review', 'stale', 'failed'],
  drafts: ['drafted', 'in_review', 'approved'],
  published: ['published'],
  not_taken: ['rejected', 'duplicate', 'cancelled'],
  archived: ['archived'],
};

/** The states a group of the list stands for; without a group, everything but the archive. */
export const statesOf = (group: z.infer<typeof statusGroup> | undefined): readonly DocumentState[] =>
  group ? groups[group] : documentStates.filter((state) => state !== 'archived');
