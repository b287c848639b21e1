import type { ReadLine } from './read-line.ts';

/** One entry of the truth file: facts read from the pages by hand. Units and traps are described in it. */
export interface TruthDocument {
  file: string;
  lab: string;
  product_name: string;
  sample_id: string;
  d9_thc: number | string | null;
  total_thc_printed: number | string | null;
  computed_total_thc?: number;
  extra?: { computed_total_thc?: number };
  unit: string;
  basis: string;
}

export type Fact = 'productName' | 'sampleId' | 'lab' | 'totalThc';

export interface Comparison {
  file: string;
  lab: string;
  right: Record<Fact, boolean>;
  read: Record<Fact, string>;
  expected: Record<Fact, string>;
  /** Wrong, and no warning asks about it. */
  silentlyWrong: Fact[];
  ms: number;
}

const warningsAbout: Record<Fact, RegExp> = {
  productName: /^product_name_|^readings_differ$/,
  sampleId: /^sample_id_|^readings_differ$/,
  lab: /^lab_(missing|uncertain)/,
  totalThc:
    /^total_thc_(mismatch|conflict|missing|unit|uncorroborated|counts)|^readings_differ$|^more_than_whole$/,
};

/** Compares one line of output with the truth. Names by their letters and figures, numbers by value, unit and basis. */
export function compareWithTruth(truth: TruthDocument, line: ReadLine): Comparison {
  const lab = labName(truth.lab);
  const total = expectedTotal(truth);
  const thc = line.totals?.thc;
  const right: Record<Fact, boolean> = {
    productName: same(line.productName, truth.product_name),
    sampleId: same(line.sampleId, truth.sample_id),
    lab: same(line.lab, lab),
    totalThc: thc !== undefined && sameTotal(thc, truth, total),
  };
  const doubted = (fact: Fact): boolean =>
    line.outcome === 'rejected' || (line.warnings ?? []).some((w) => warningsAbout[fact].test(w));
  return {
    file: truth.file,
    lab,
    right,
    read: {
      productName: line.productName ?? line.reason ?? 'nothing',
      sampleId: line.sampleId ?? 'nothing',
      lab: line.lab ?? 'nothing',
      totalThc: thc ? `${thc.value ?? thc.kind} ${thc.unit} ${thc.basis} ${thc.source}` : 'nothing',
    },
    expected: {
      productName: truth.product_name,
      sampleId: truth.sample_id,
      lab,
      totalThc: `${total} ${truth.unit} ${truth.basis}`,
    },
    silentlyWrong: (Object.keys(right) as Fact[]).filter((fact) => !right[fact] && !doubted(fact)),
    ms: line.ms,
  };
}

/** `2 River Labs (TagLeaf LIMS)` names the template in brackets. */
function labName(text: string): string {
  return text.replace(/\s*\(.*\)\s*$/, '');
}

function expectedTotal(truth: TruthDocument): number | string | null {
  return (
    truth.total_thc_printed ?? truth.computed_total_thc ?? truth.extra?.computed_total_thc ?? truth.d9_thc
  );
}

function sameTotal(
  thc: NonNullable<ReadLine['totals']>['thc'],
  truth: TruthDocument,
  total: number | string | null,
): boolean {
  if (thc.unit !== truth.unit || !sameBasis(thc.basis, truth.basis)) return false;
  if ((thc.source === 'computed') !== (truth.total_thc_printed === null)) return false;
  if (typeof total === 'number')
    return thc.kind === 'number' && Math.abs((thc.value ?? Number.NaN) - total) <= 0.0051;
  return thc.kind === (total === 'ND' ? 'nd' : 'loq');
}

function sameBasis(read: string, truth: string): boolean {
  if (/^as-received|^as received/.test(truth)) return read === 'as_received';
  return read === (truth === 'dry' ? 'dry' : 'unspecified');
}

function same(read: string | null | undefined, truth: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters(read ?? '') === letters(truth);
}
