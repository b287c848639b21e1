import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toReadLine } from '../cli/read-line.ts';
import { type Comparison, compareWithTruth, type TruthDocument } from '../cli/truth.ts';
import { type CertificateReader, createReader } from './reader.ts';

const labs = join(import.meta.dirname, '../../../../../../shared/data/labs');
/** Files that repeat a template, or take seconds a page to read from pictures: `labs:accuracy` reads each. */
const leftOut = /misc\/test|Cloud-Cake|steep-hill\/(2110|2112|2202|2204)|Monkey/;

describe.skipIf(!existsSync(labs))('real certificates against the facts read from them by hand', () => {
  const rows: Comparison[] = [];
  let reader: CertificateReader;

  beforeAll(async () => {
    const { documents }: { documents: TruthDocument[] } = JSON.parse(
      readFileSync(join(labs, 'truth.json'), 'utf8'),
    );
    reader = createReader();
    for (const document of documents.filter((d) => !leftOut.test(d.file))) {
      const outcome = await reader.read(join(labs, 'certificates', document.file));
      rows.push(compareWithTruth(document, toReadLine(document.file, outcome)));
    }
  }, 300_000);

  afterAll(() => reader.close());

  it('nothing is wrong without a warning', () => {
    expect(rows.flatMap((r) => r.silentlyWrong.map((fact) => `${r.file}: ${fact} ${r.read[fact]}`))).toEqual(
      [],
    );
  });

  it.each(['productName', 'sampleId', 'lab', 'totalThc'] as const)(
    '%s is right on at least 95 of 100',
    (fact) => {
      const right = rows.filter((r) => r.right[fact]).length;
      expect(right / rows.length).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('a letter and a picture are no certificates', async () => {
    const letter = await reader.read(join(labs, 'certificates/not-certificates/example_coa.pdf'));
    const picture = await reader.read(join(labs, 'certificates/misc/cbd-hemp-coa.jpg'));
    expect(letter).toMatchObject({ outcome: 'rejected', reason: 'not_a_certificate' });
    expect(picture).toMatchObject({ outcome: 'rejected', reason: 'not_a_pdf' });
  });
});
