import { extname } from 'node:path';
import type { Imported } from './collector.ts';
import { decodeText } from './decode.ts';
import type { ImportFormat } from './schemas.ts';

/** What a file is: by its first bytes, and its name where they do not tell. */
export function formatOf(bytes: Buffer, name: string): ImportFormat {
  if (bytes.subarray(0, 2).equals(Buffer.from('PK'))) return 'qti';
  const text = decodeText(bytes.subarray(0, 4096)).trimStart();
  const root =
    /^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>|\s)*<(?:\w+:)?([\w-]+)/i.exec(
      text,
    )?.[1];
  if (root === 'quiz') return 'moodle_xml';
  const extension = extname(name).toLowerCase();
  if (text.startsWith('<?xml') || extension === '.xml' || extension === '.qti') return 'qti';
  if (extension === '.csv' || extension === '.tsv') return 'csv';
  if (extension === '.gift' || /\{[^}]*[=~#]/.test(text) || /^\s*(?:::|\$CATEGORY:|\/\/)/.test(text))
    return 'gift';
  return 'csv';
}

/**
 * Reads questions of any format we take. Never throws for what is in the file: that is in the notes. A reader is loaded when
 * it is needed: each has its own libraries, and a thread begins with none.
 */
export async function readQuestions(bytes: Buffer, format: ImportFormat): Promise<Imported> {
  switch (format) {
    case 'gift':
      return (await import('./gift/read.ts')).readGift(decodeText(bytes));
    case 'moodle_xml':
      return (await import('./moodle/read.ts')).readMoodleXml(decodeText(bytes));
    case 'csv':
      return (await import('./csv/read.ts')).readCsv(decodeText(bytes));
    case 'qti':
      return (await import('./qti/read.ts')).readQti(bytes);
  }
}
