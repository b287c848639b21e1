import { Readable } from 'node:stream';
import type { CellValue, Column } from '../kernel/index.ts';

export interface CsvOptions {
  /** A byte order mark makes Excel read UTF-8 as UTF-8. Default false. */
  readonly bom?: boolean;
}

/** Text gathered before it is handed on. */
const chunkChars = 64 * 1024;

/** Rows as CSV (RFC 4180: CRLF, quotes doubled, a header line), one chunk in memory at a time. */
export function csvStream<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  options: CsvOptions = {},
): Readable {
  return Readable.from(chunks(columns, rows, options), { objectMode: false });
}

async function* chunks<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  { bom = false }: CsvOptions,
): AsyncGenerator<Buffer> {
  let text = (bom ? '\ufeff' : '') + csvLine(columns.map((column) => column.header));
  for await (const row of rows) {
    text += csvLine(columns.map((column) => column.value(row)));
    if (text.length >= chunkChars) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text);
}

export const csvLine = (values: readonly CellValue[]): string => `${values.map(csvCell).join(',')}\r\n`;

/** One cell. Dates in ISO 8601, nothing for null; a text a spreadsheet would run as a formula gets a leading apostrophe. */
export function csvCell(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return quoted(disarmed(value));
  return value instanceof Date ? value.toISOString() : String(value);
}

/** OWASP "CSV Injection", full-width signs included: Japanese Excel reads them as the plain ones. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
/** A signed number runs nothing, and an apostrophe would spoil it. */
const plainNumber = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const disarmed = (text: string): string =>
  formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
