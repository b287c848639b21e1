import type { Analyte, CertificateRecord, DateField, Field, Total } from '@atrium/labs/schemas';
import { categoryWords, documentTypeWords } from '../../../words.ts';
import { dateLabels, documentLabels, productLabels, totalLabels } from './labels.ts';
import { formText, totalText } from './value-text.ts';

/** A correctable value as it stands, in the kind of form it takes. */
export type ValueAt =
  | { readonly kind: 'text'; readonly label: string; readonly value: Field | null }
  | { readonly kind: 'date'; readonly label: string; readonly value: DateField | null }
  | { readonly kind: 'total'; readonly label: string; readonly value: Total }
  | { readonly kind: 'analyte'; readonly label: string; readonly value: Analyte }
  | { readonly kind: 'category'; readonly label: string; readonly value: string }
  | { readonly kind: 'documentType'; readonly label: string; readonly value: string };

const labelIn = (labels: readonly (readonly [string, string])[], key: string): string =>
  labels.find(([known]) => known === key)?.[1] ?? key;

/** What stands at a path of the record, for its form; null where nothing can be corrected. */
export function valueAt(record: CertificateRecord, path: string): ValueAt | null {
  const [head = '', key = ''] = path.split('.');
  if (path === 'category') return { kind: 'category', label: 'Category', value: record.product.category };
  if (path === 'documentType')
    return { kind: 'documentType', label: 'Kind of certificate', value: record.documentType };
  if (path === 'lab.name') return { kind: 'text', label: 'Lab', value: record.lab.name };
  if (path === 'reportId')
    return { kind: 'text', label: labelIn(documentLabels, path), value: record.reportId };
  if (head === 'dates' && key in record.dates) {
    const value = record.dates[key as keyof CertificateRecord['dates']];
    return { kind: 'date', label: labelIn(dateLabels, key), value };
  }
  if (head === 'totals' && key in record.totals) {
    const value = record.totals[key as keyof CertificateRecord['totals']];
    return { kind: 'total', label: labelIn(totalLabels, key), value };
  }
  if (head === 'analytes') {
    const value = record.analytes[Number(key)];
    return value ? { kind: 'analyte', label: value.name, value } : null;
  }
  const field = productLabels.find(([known]) => known === key);
  return head === 'product' && field
    ? { kind: 'text', label: field[1], value: record.product[field[0]] }
    : null;
}

/** The value as a person reads it. */
export function spokenValue(at: ValueAt): string {
  switch (at.kind) {
    case 'text':
    case 'date':
      return at.value?.printed ?? 'nothing';
    case 'total':
      return totalText(at.value);
    case 'analyte':
      return formText(at.value);
    case 'category':
      return categoryWords[at.value as keyof typeof categoryWords] ?? at.value;
    case 'documentType':
      return documentTypeWords[at.value as keyof typeof documentTypeWords] ?? at.value;
  }
}
