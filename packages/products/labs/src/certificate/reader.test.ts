import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReader, readCertificate } from './reader.ts';
import { readOutcome } from './record.ts';
import { drawPdf, drawTable } from './testing/draw-pdf.ts';

let folder = '';
let path = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reader-'));
  path = join(folder, 'one.pdf');
  const table = drawTable(
    [
      ['Analyte', 'Result %', 'mg/g'],
      ['THCA', '20.00', '200.0'],
      ['D9-THC', '1.00', '10.0'],
      ['Total THC', '18.54', '185.4'],
    ],
    { x: [40, 160, 260], y: 160 },
  );
  await writeFile(path, drawPdf([{ texts: [{ text: 'Sample ID: AB-1234', x: 40, y: 84 }, ...table] }]));
});

afterAll(async () => await rm(folder, { recursive: true, force: true }));

describe('the reader', () => {
  it('reports its stages in order', async () => {
    const reader = createReader();
    const stages: string[] = [];
    await reader.read(path, (stage) => stages.push(stage));
    reader.close();
    expect(stages).toEqual(['opening', 'text', 'record', 'checks']);
  });

  it('gives each value its place on the page', async () => {
    const outcome = readOutcome.parse(await readCertificate(path));
    if (outcome.outcome !== 'certificate') throw new Error(outcome.reason);
    const { thc } = outcome.record.totals;
    expect(thc.place).toMatchObject({ page: 1 });
    expect(thc.place?.x).toBeCloseTo(160, 0);
    expect((thc.place?.y ?? 0) + (thc.place?.height ?? 0)).toBeGreaterThan(160 + 3 * 14 - 9);
    expect(outcome.record.analytes.every((a) => a.place !== null)).toBe(true);
  });

  it('reads many files at once and after one was ended', async () => {
    const reader = createReader();
    const outcomes = await Promise.all(
      [path, path, join(folder, 'nothing.pdf'), path].map((p) => reader.read(p)),
    );
    expect(outcomes.map((o) => o.outcome)).toEqual(['certificate', 'certificate', 'rejected', 'certificate']);
    reader.close();
    expect((await reader.read(path)).outcome).toBe('certificate');
  });
});
