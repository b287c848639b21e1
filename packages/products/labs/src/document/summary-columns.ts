import type { Prisma } from '@atrium/db';
import type { CertificateRecord, Total } from '../certificate/record.ts';
import { identityKeyOf } from './identity-key.ts';

const words: Record<Total['kind'], string | null> = { number: '', nd: 'ND', loq: '<LOQ', absent: null };

/** A total as the list shows it: as printed, with its unit; a doubtful one is marked. */
export function totalText(total: Total): string | null {
  const text = total.kind === 'number' ? `${total.number} ${total.unit}` : words[total.kind];
  return text !== null && total.confidence === 'uncertain' ? `${text} ?` : text;
}

const day = (iso: string | null | undefined): Date | null => (iso ? new Date(`${iso}T00:00:00Z`) : null);

/** The columns of a document that repeat its record for lists and search. */
export const summaryColumns = (record: CertificateRecord) =>
  ({
    productName: record.product.name?.value ?? null,
    labName: record.lab.name?.value ?? null,
    sampleId: record.product.sampleId?.value ?? null,
    reportId: record.reportId?.value ?? null,
    batch: record.product.batch?.value ?? null,
    category: record.product.category === 'unknown' ? null : record.product.category,
    documentType: record.documentType,
    thcText: totalText(record.totals.thc),
    cbdText: totalText(record.totals.cbd),
    reportedOn: day(record.dates.reported?.iso),
    expiresOn: day(record.dates.expires?.iso),
    identityKey: identityKeyOf(record),
  }) satisfies Prisma.LabsDocumentUncheckedUpdateInput;
