import { writeCsv } from './csv/write.ts';
import type { Exportable } from './export.ts';
import { writeGift } from './gift/write.ts';
import { writeMoodleXml } from './moodle/write.ts';
import { writeQti } from './qti/write.ts';
import type { ExportFormat, ImportNote } from './schemas.ts';

export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly contentType: string;
  readonly lost: readonly ImportNote[];
}

const textFormats = {
  gift: { write: writeGift, extension: 'gift', contentType: 'text/plain; charset=utf-8' },
  moodle_xml: { write: writeMoodleXml, extension: 'xml', contentType: 'application/xml' },
  csv: { write: writeCsv, extension: 'csv', contentType: 'text/csv; charset=utf-8' },
} as const;

/** Questions as a file of this format, with what it cannot hold. */
export function writeQuestions(items: readonly Exportable[], format: ExportFormat): ExportedFile {
  if (format === 'qti') return { ...writeQti(items), extension: 'zip', contentType: 'application/zip' };
  const { write, extension, contentType } = textFormats[format];
  const { text, lost } = write(items);
  return { bytes: new TextEncoder().encode(text), extension, contentType, lost };
}
