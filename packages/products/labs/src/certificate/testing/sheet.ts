import { defaultLimits } from '../limits.ts';
import { readDocument } from '../read-document.ts';
import type { CertificateRecord } from '../record.ts';
import { type DrawnPage, type DrawnText, drawPdf } from './draw-pdf.ts';

/** A certificate of a laboratory nobody has seen, for tests to vary. */

export const letterhead: DrawnText[] = [
  { text: 'Blue Spruce Analytical', x: 40, y: 40, size: 16, bold: true },
  { text: '12 Mill Lane, Augusta, ME 04330   www.bluespruceanalytical.com', x: 40, y: 54, size: 8 },
  { text: 'Certificate of Analysis', x: 400, y: 40, size: 14 },
];

export const facts: DrawnText[] = [
  { text: 'Sample Name: Northern Lights Flower', x: 40, y: 84 },
  { text: 'Sample ID: BSA-2210-0457', x: 40, y: 98 },
  { text: 'Batch Number: NL-0922', x: 300, y: 84 },
  { text: 'Date Received: 10/03/2022', x: 300, y: 98 },
  { text: 'Date Reported: 10/14/2022', x: 300, y: 112 },
];

export async function read(pages: readonly DrawnPage[]): Promise<CertificateRecord> {
  const outcome = await readDocument(drawPdf(pages), defaultLimits, () => {});
  if (outcome.outcome !== 'certificate') throw new Error(`${outcome.reason}: ${outcome.detail}`);
  return outcome.record;
}

export async function readSheet(...texts: readonly DrawnText[][]): Promise<CertificateRecord> {
  return await read([{ texts: [...letterhead, ...facts, ...texts.flat()] }]);
}

/** Codes of the warnings that ask or block. */
export const codes = (record: CertificateRecord): string[] =>
  record.warnings.filter((w) => w.severity !== 'info').map((w) => w.code);
export const thc = (record: CertificateRecord): string => {
  const { kind, number, unit, basis, source } = record.totals.thc;
  return `${number ?? kind} ${unit} ${basis} ${source}`;
};

export const simpleRows = [
  ['Analyte', 'LOQ', 'Result', 'Result'],
  ['', '(%)', '(%)', '(mg/g)'],
  ['THCA', '0.05', '21.30', '213.0'],
  ['Delta-9 THC', '0.05', '0.85', '8.5'],
  ['CBDA', '0.05', 'ND', 'ND'],
  ['CBD', '0.05', '<LOQ', '<LOQ'],
  ['CBGA', '0.05', '0.92', '9.2'],
  ['CBN', '0.05', 'ND', 'ND'],
];
