import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { csvStream } from './csv.ts';

/** Run by the memory test in a process of its own: a million rows to nowhere; prints rows, bytes and peak memory. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
  readonly at: Date;
}

const rowCount = 1_000_000;
const at = new Date('2026-03-02T09:00:00Z');

async function* rows(): AsyncGenerator<Row> {
  for (let number = 0; number < rowCount; number++) {
    yield {
      id: String(number).padStart(12, '0'),
      name: `Ärzte, "Söhne" & Co ${number}`,
      amount: -number / 4,
      at,
    };
  }
}

const stream = csvStream<Row>(
  [
    { header: 'Id', value: (row) => row.id },
    { header: 'Name', value: (row) => row.name },
    { header: 'Amount', value: (row) => row.amount },
    { header: 'At', value: (row) => row.at },
  ],
  rows(),
);
let bytes = 0;
let lines = 0;
stream.on('data', (chunk: Buffer) => {
  bytes += chunk.length;
  for (const byte of chunk) if (byte === 10) lines++;
});
await pipeline(stream, createWriteStream('/dev/null'));
process.stdout.write(JSON.stringify({ lines, bytes, peakRssMb: process.resourceUsage().maxRSS / 1024 }));
