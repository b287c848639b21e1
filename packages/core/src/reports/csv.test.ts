import { execFile } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvStream } from './csv.ts';

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

const csvOf = (rows: readonly (readonly string[])[], width: number, bom = false) =>
  text(
    csvStream(
      Array.from({ length: width }, (_, index) => ({
        header: `h${index}`,
        value: (row: readonly string[]) => row[index],
      })),
      each(rows),
      { bom },
    ),
  );

/** RFC 4180 to the letter: a bare quote, a bare CR or LF, or a missing last CRLF is an error. */
function parseStrictly(csv: string): string[][] {
  const records: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let record: string[] = []; field.lastIndex < csv.length; ) {
    const match = field.exec(csv);
    if (!match) throw new Error('not RFC 4180');
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      records.push(record);
      record = [];
    }
  }
  return records;
}

/** What a reader gets back: the text, with at most the apostrophe that disarms it. */
const bare = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');

const nasty = fc.string({
  unit: fc.constantFrom(
    '"',
    ',',
    '\r',
    '\n',
    '=',
    '+',
    '-',
    '@',
    '\t',
    "'",
    ' ',
    ';',
    '1',
    'e',
    '.',
    'ä',
    '😀',
    '＝',
    '\0',
  ),
});
const cell = fc.oneof(nasty, fc.string({ unit: 'grapheme' }), fc.float().map(String));

describe('a CSV', () => {
  it('is read back exactly by a strict RFC 4180 parser, whatever its cells hold', async () => {
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.tuple(fc.constant(width), fc.array(fc.array(cell, { minLength: width, maxLength: width }))),
      );
    await fc.assert(
      fc.asyncProperty(table, async ([width, rows]) => {
        const [header, ...records] = parseStrictly(await csvOf(rows, width));
        expect(header).toEqual(Array.from({ length: width }, (_, index) => `h${index}`));
        expect(records.map((record) => record.map(bare))).toEqual(rows.map((row) => row.map(bare)));
      }),
    );
  });

  it('never hands a spreadsheet a formula, and never touches a number', () => {
    fc.assert(
      fc.property(cell, (value) => {
        const [[shown = ''] = []] = parseStrictly(`${csvCell(value)}\r\n`);
        if (/^[=+\-@\t\r\n＝＋－＠]/.test(shown)) expect(Number.isNaN(Number(shown))).toBe(false);
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (value) => csvCell(String(value)) === String(value),
      ),
    );
  });

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1+1', "'+1+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['-5.25', '-5.25'],
    ['-1e-9', '-1e-9'],
    ['000123', '000123'],
    ['1A4060300002EE1000000001', '1A4060300002EE1000000001'],
    ['-ABC', "'-ABC"],
  ])('writes %j as %s', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });

  it('writes dates in ISO 8601, big integers in full, and nothing for nothing', () => {
    const values = [new Date(0), 12_345_678_901_234_567_890n, true, -3, null, undefined];
    expect(values.map(csvCell)).toEqual([
      '1970-01-01T00:00:00.000Z',
      '12345678901234567890',
      'true',
      '-3',
      '',
      '',
    ]);
  });

  it('starts with a byte order mark when asked to', async () => {
    const stream = csvStream([{ header: 'h', value: () => 'ä' }], each([1]), { bom: true });
    const chunks = await stream.toArray();
    expect(Buffer.concat(chunks)).toEqual(Buffer.from('\ufeffh\r\nä\r\n'));
  });

  it('reads no further ahead than its reader', async () => {
    let read = 0;
    async function* endless() {
      for (;;) yield String(read++).padStart(1000, 'x');
    }
    const stream = csvStream([{ header: 'h', value: (row: string) => row }], endless());
    stream.once('readable', () => stream.read(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read).toBeLessThan(1000);
    stream.destroy();
  });

  it('of a million rows is written under 200 MB of memory', { timeout: 60_000 }, async () => {
    const script = fileURLToPath(new URL('./million-rows.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script], { timeout: 50_000 });
    const { lines, peakRssMb } = JSON.parse(stdout) as { lines: number; peakRssMb: number };
    expect(lines).toBe(1_000_001);
    expect(peakRssMb).toBeLessThan(200);
  });
});
