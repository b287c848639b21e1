import type { CertificateRecord, Place } from '@atrium/labs/schemas';
import { panelWords } from '../../../words.ts';
import { dateLabels, documentLabels, productLabels, totalLabels } from './labels.ts';
import { formText, totalText } from './value-text.ts';

/** A value of the record that has a place on a page. */
export interface MarkedValue {
  /** Path into the record, as warnings and corrections name it. */
  readonly path: string;
  readonly label: string;
  readonly text: string;
  readonly place: Place;
  readonly doubtful: boolean;
}

type Candidate = Omit<MarkedValue, 'place'> & { readonly place: Place | null };

interface Printed {
  readonly printed: string;
  readonly confidence: 'certain' | 'uncertain';
  readonly place: Place | null;
}

const printed = (path: string, label: string, value: Printed | null): Candidate[] =>
  value
    ? [{ path, label, text: value.printed, place: value.place, doubtful: value.confidence === 'uncertain' }]
    : [];

/** Everything of a record that can be shown on its page, in reading order of the record. */
export function markedValues(record: CertificateRecord): MarkedValue[] {
  const { lab, product, dates, totals } = record;
  const documentFields: Readonly<Record<string, Printed | null>> = {
    'lab.name': lab.name,
    'lab.licence': lab.licence,
    'lab.accreditation': lab.accreditation,
    reportId: record.reportId,
    revision: record.revision,
    supersedes: record.supersedes,
  };
  const candidates: Candidate[] = [
    ...productLabels.flatMap(([key, label]) => printed(`product.${key}`, label, product[key])),
    ...product.trackingIds.flatMap((id, index) => printed(`product.trackingIds.${index}`, 'Tracking id', id)),
    ...documentLabels.flatMap(([path, label]) => printed(path, label, documentFields[path] ?? null)),
    ...dateLabels.flatMap(([key, label]) => printed(`dates.${key}`, label, dates[key])),
    ...totalLabels.map(([key, label]) => ({
      path: `totals.${key}`,
      label,
      text: totalText(totals[key]),
      place: totals[key].place,
      doubtful: totals[key].confidence === 'uncertain',
    })),
    ...record.analytes.map((analyte, index) => ({
      path: `analytes.${index}`,
      label: analyte.name,
      text: formText(analyte),
      place: analyte.place,
      doubtful: analyte.confidence === 'uncertain',
    })),
    ...record.panels.map((panel) => ({
      path: `panels.${panel.name}`,
      label: panelWords[panel.name],
      text: panel.printed,
      place: panel.place,
      doubtful: false,
    })),
  ];
  return candidates.filter((candidate): candidate is MarkedValue => candidate.place !== null);
}
