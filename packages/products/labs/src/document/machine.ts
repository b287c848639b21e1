import { machine } from '@atrium/core/kernel/machine';

/** States of a document, from the first byte to the shelf and back. */
export const documentStates = [
  'validating',
  'rejected',
  'duplicate',
  'queued',
  'extracting',
  'checking',
  'needs_review',
  'ready',
  'generating',
  'drafted',
  'in_review',
  'approved',
  'published',
  'stale',
  'archived',
  'failed',
  'cancelled',
] as const;

export type DocumentState = (typeof documentStates)[number];

const reading = ['queued', 'extracting', 'checking'] as const;
const written = ['drafted', 'in_review', 'approved'] as const;

export const documentMachine = machine('document', documentStates, {
  queue: { from: ['validating'], to: 'queued' },
  reject: { from: ['validating', ...reading], to: 'rejected' },
  mark_duplicate: { from: ['validating', ...reading], to: 'duplicate' },
  // A worker that died mid-way begins again from where the last one stood.
  extract: { from: reading, to: 'extracting' },
  check: { from: ['extracting'], to: 'checking' },
  ask: { from: ['checking', 'ready', ...written], to: 'needs_review' },
  clear: { from: ['checking', 'needs_review', 'failed', ...written, 'stale'], to: 'ready' },
  generate: { from: ['ready', 'generating', ...written, 'stale'], to: 'generating' },
  draft: { from: ['generating', 'in_review', 'approved', 'stale', 'drafted'], to: 'drafted' },
  submit: { from: ['drafted', 'stale'], to: 'in_review' },
  return: { from: ['in_review', 'approved'], to: 'drafted' },
  approve: { from: ['in_review'], to: 'approved' },
  publish: { from: ['approved'], to: 'published' },
  go_stale: { from: ['published'], to: 'stale' },
  withdraw: { from: ['published', 'stale'], to: 'drafted' },
  archive: { from: ['published', 'stale', ...written, 'needs_review', 'ready'], to: 'archived' },
  restore: { from: ['archived'], to: 'ready' },
  fail: { from: [...reading, 'generating'], to: 'failed' },
  retry: { from: ['failed'], to: 'queued' },
  cancel: {
    from: ['validating', ...reading, 'needs_review', 'ready', 'generating', 'failed'],
    to: 'cancelled',
  },
});

export type DocumentMove = Parameters<typeof documentMachine.move>[1];

/** The four words a shop asks for, from the states we keep. */
export const summaryOf = (
  state: DocumentState,
): 'pending' | 'processing' | 'completed' | 'rejected' | 'failed' => {
  if (state === 'validating' || state === 'queued') return 'pending';
  if (state === 'extracting' || state === 'checking' || state === 'ready' || state === 'generating')
    return 'processing';
  if (state === 'rejected' || state === 'duplicate' || state === 'cancelled') return 'rejected';
  return state === 'failed' ? 'failed' : 'completed';
};

/** States in which work goes on without a person. */
export const runningStates: readonly DocumentState[] = ['validating', ...reading, 'ready', 'generating'];

export const isRunning = (state: DocumentState): boolean => runningStates.includes(state);
