import { type DocumentState, isRunning } from '@atrium/labs/schemas';

/** One file on its way from a folder of the person to a draft. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  /**
   * `waiting` for its turn, `sending` bytes, `handing` it over to be read, `taken` by the server; `refused` before or
   * while sending, `broken` by a fault that a repeat may heal, `cancelled` by the person.
   */
  readonly step: 'waiting' | 'sending' | 'handing' | 'taken' | 'refused' | 'broken' | 'cancelled';
  /** 0–1 of the bytes. */
  readonly sent: number;
  readonly words: string | null;
  /** Why it was not taken, where more than words depends on it. */
  readonly code?: string;
  readonly documentId: string | null;
  /** The document is an earlier upload of the same bytes. */
  readonly known: boolean;
  readonly status: DocumentState | null;
  readonly progress: number;
  readonly reason: string | null;
}

/** How an upload ended, or that it has not. */
export type Outcome = 'running' | 'drafted' | 'review' | 'duplicate' | 'refused' | 'failed' | 'cancelled';

const outcomeOfStatus = (status: DocumentState): Outcome => {
  if (isRunning(status)) return 'running';
  if (status === 'needs_review') return 'review';
  if (status === 'rejected') return 'refused';
  if (status === 'duplicate' || status === 'failed' || status === 'cancelled') return status;
  return 'drafted';
};

export function outcomeOf({ step, known, status }: Upload): Outcome {
  if (step === 'refused' || step === 'cancelled') return step;
  if (step === 'broken') return 'failed';
  if (step !== 'taken' || status === null) return 'running';
  return known ? 'duplicate' : outcomeOfStatus(status);
}

export const outcomes: readonly Outcome[] = [
  'running',
  'review',
  'drafted',
  'duplicate',
  'refused',
  'failed',
  'cancelled',
];

/** How many uploads ended how. */
export function tally(uploads: readonly Upload[]): Readonly<Record<Outcome, number>> {
  const count = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const upload of uploads) count[outcomeOf(upload)] += 1;
  return count;
}

/** Bytes are still on this machine: closing the page would lose them. */
export const isFragile = ({ step }: Upload): boolean =>
  step === 'waiting' || step === 'sending' || step === 'handing';

export const newUpload = (name: string, bytes: number): Upload => ({
  key: crypto.randomUUID(),
  name,
  bytes,
  step: 'waiting',
  sent: 0,
  words: null,
  documentId: null,
  known: false,
  status: null,
  progress: 0,
  reason: null,
});
