import type { CertificateRecord, ReadOutcome, Total } from '../certificate/index.ts';

/** One line of `labs:read --json`: the record's headline for scripts. */
export interface ReadLine {
  file: string;
  outcome: 'certificate' | 'rejected';
  reason?: string;
  lab?: string | null;
  productName?: string | null;
  sampleId?: string | null;
  batch?: string | null;
  reportDate?: string | null;
  documentType?: string;
  totals?: Record<'thc' | 'cbd' | 'terpenes', TotalLine>;
  panels?: Record<string, string>;
  warnings?: string[];
  ms: number;
}

export interface TotalLine {
  kind: 'number' | 'nd' | 'loq' | 'absent';
  value?: number;
  unit: string;
  basis: string;
  source: 'printed' | 'computed';
}

export function toReadLine(file: string, outcome: ReadOutcome): ReadLine {
  if (outcome.outcome === 'rejected')
    return { file, outcome: 'rejected', reason: outcome.reason, ms: outcome.ms };
  return { file, outcome: 'certificate', ...headline(outcome.record), ms: outcome.ms };
}

function headline(record: CertificateRecord): Omit<ReadLine, 'file' | 'outcome' | 'ms'> {
  const { thc, cbd, terpenes } = record.totals;
  return {
    lab: record.lab.name?.value ?? null,
    productName: record.product.name?.value ?? null,
    sampleId: record.product.sampleId?.value ?? null,
    batch: record.product.batch?.value ?? null,
    reportDate: record.dates.reported?.iso ?? null,
    documentType: record.documentType,
    totals: { thc: totalLine(thc), cbd: totalLine(cbd), terpenes: totalLine(terpenes) },
    panels: Object.fromEntries(record.panels.map((p) => [p.name, p.verdict])),
    warnings: [...new Set(record.warnings.map((w) => w.code))],
  };
}

function totalLine({ kind, number, unit, basis, source }: Total): TotalLine {
  return { kind, ...(number === null ? {} : { value: Number(number) }), unit, basis, source };
}
