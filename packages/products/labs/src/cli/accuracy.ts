import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createReader } from '../certificate/index.ts';
import { callerFolder } from './env.ts';
import { toReadLine } from './read-line.ts';
import { type Comparison, compareWithTruth, type TruthDocument } from './truth.ts';

const folder = resolve(
  callerFolder,
  process.argv[2] ?? join(import.meta.dirname, '../../../../../../shared/data/labs'),
);
if (!existsSync(join(folder, 'truth.json'))) {
  process.stderr.write(`No truth.json in ${folder}. Give the folder of certificates as an argument.\n`);
  process.exit(2);
}
const truth: { documents: TruthDocument[] } = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'));

const reader = createReader();
const rows: Comparison[] = [];
for (const document of truth.documents) {
  const outcome = await reader.read(join(folder, 'certificates', document.file));
  rows.push(compareWithTruth(document, toReadLine(document.file, outcome)));
}
reader.close();
print(rows);
process.exitCode = rows.some((r) => r.silentlyWrong.length > 0) ? 1 : 0;

function print(all: readonly Comparison[]): void {
  const facts = ['productName', 'sampleId', 'lab', 'totalThc'] as const;
  const labs = [...new Set(all.map((r) => r.lab))].sort();
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(36)}${cells.map((c) => c.padStart(12)).join('')}`;
  console.log(
    line('lab', ['files', 'product', 'sample id', 'lab', 'total THC', 'all four', 'silent', 'median ms']),
  );
  for (const lab of [...labs, null]) {
    const rows = lab === null ? all : all.filter((r) => r.lab === lab);
    const right = facts.map((fact) => share(rows.filter((r) => r.right[fact]).length, rows.length));
    const every = share(rows.filter((r) => facts.every((fact) => r.right[fact])).length, rows.length);
    const silent = String(rows.reduce((sum, r) => sum + r.silentlyWrong.length, 0));
    console.log(
      line(lab ?? 'all', [
        String(rows.length),
        ...right,
        every,
        silent,
        String(median(rows.map((r) => r.ms))),
      ]),
    );
  }
  for (const row of all) {
    for (const fact of facts) {
      if (row.right[fact]) continue;
      const silent = row.silentlyWrong.includes(fact) ? 'SILENT' : 'warned';
      console.log(`${silent} ${row.file}: ${fact} read ${row.read[fact]}, expected ${row.expected[fact]}`);
    }
  }
}

function share(part: number, whole: number): string {
  return `${part}/${whole}`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
