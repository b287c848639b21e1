import { addSeconds, days, query } from '@atrium/core/kernel';
import type { z } from 'zod';
import type { DocumentState } from '../document/machine.ts';
import { coverageInput, type coverageOutcomes, labCoverage } from './schemas.ts';

interface Row {
  readonly organization: string;
  readonly lab: string | null;
  readonly status: DocumentState;
  readonly reason: string | null;
  readonly documents: bigint;
}

type Outcome = (typeof coverageOutcomes)[number];

/** How well the reader does with each lab's certificates, over all organizations: counts, nothing of a document. */
export const getLabCoverage = query({
  name: 'labs.coverage.get',
  summary: 'Counts documents by lab and outcome, over all organizations',
  input: coverageInput,
  output: labCoverage,
  scope: 'staff',
  tenancy: 'none',
  run: async ({ tx, now }, input) => {
    const since = addSeconds(now, -days(input.days));
    const rows = await tx.$queryRaw<Row[]>`SELECT * FROM staff_lab_coverage(${since}::timestamptz)`;
    const byLab = [...Map.groupBy(rows, ({ lab }) => lab)].map(([lab, of]) => countLab(lab, of));
    return { labs: byLab.toSorted((a, b) => b.documents - a.documents), reasons: countReasons(rows) };
  },
});

const total = (rows: readonly Row[]): number =>
  rows.reduce((sum, { documents }) => sum + Number(documents), 0);

function countLab(lab: string | null, rows: readonly Row[]): z.input<typeof labCoverage>['labs'][number] {
  const count = (outcome: Outcome) => total(rows.filter(({ status }) => outcomeOf(status) === outcome));
  return {
    lab,
    documents: total(rows),
    organizations: new Set(rows.map(({ organization }) => organization)).size,
    read: count('read'),
    asked: count('asked'),
    rejected: count('rejected'),
    failed: count('failed'),
    other: count('other'),
  };
}

/** Where the reader has not decided, or a person took it away. */
const undecided: readonly DocumentState[] = [
  'validating',
  'queued',
  'extracting',
  'checking',
  'duplicate',
  'cancelled',
  'archived',
];

function outcomeOf(status: DocumentState): Outcome {
  if (status === 'needs_review') return 'asked';
  if (status === 'rejected' || status === 'failed') return status;
  return undecided.includes(status) ? 'other' : 'read';
}

const countReasons = (rows: readonly Row[]): z.input<typeof labCoverage>['reasons'] =>
  [...Map.groupBy(rows, ({ reason }) => reason)]
    .flatMap(([reason, of]) => (reason === null ? [] : [{ reason, documents: total(of) }]))
    .toSorted((a, b) => b.documents - a.documents);
