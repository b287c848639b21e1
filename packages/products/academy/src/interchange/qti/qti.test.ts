import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anyQuestion } from '../../testing/random-question.ts';
import { readQti } from './read.ts';
import { writeQti } from './write.ts';

const skipped = async (bytes: Uint8Array) =>
  (await readQti(Buffer.from(bytes))).notes
    .filter((note) => note.level === 'skipped')
    .map((note) => note.message);

describe('a QTI package', () => {
  it('written and read again is a fixed point', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async (question) => {
        const first = await readQti(Buffer.from(writeQti([{ category: '', question }]).bytes));
        expect(first.notes.filter((note) => note.level === 'skipped')).toEqual([]);
        expect(first.questions).toHaveLength(1);
        const second = writeQti(first.questions);
        const again = await readQti(Buffer.from(second.bytes));
        expect(again.questions.map((one) => one.question)).toEqual(
          first.questions.map((one) => one.question),
        );
      }),
      { seed: 20_261_120, numRuns: 300 },
    );
  });

  it('whose paths lead out, or that holds links or bombs, is not opened', async () => {
    expect(await skipped(zipSync({ '../evil.xml': strToU8('<a/>') }))).toEqual([
      expect.stringMatching(/invalid relative path/),
    ]);
    expect(await skipped(zipSync({ '/etc/evil.xml': strToU8('<a/>') }))).toEqual([
      expect.stringMatching(/absolute path/),
    ]);
    const link = zipSync({ 'a.xml': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    expect(await skipped(link)).toEqual([expect.stringMatching(/is a link/)]);
    const bomb = zipSync({ 'a.xml': new Uint8Array(21 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await skipped(bomb)).toEqual([expect.stringMatching(/larger than 20 MB/)]);
    const spread = Object.fromEntries(
      Array.from({ length: 11 }, (_, at) => [`${at}.xml`, new Uint8Array(19 * 1024 * 1024)]),
    );
    expect(await skipped(zipSync(spread, { level: 1 }))).toEqual([expect.stringMatching(/more than 200 MB/)]);
  });

  it('of more than 10,000 files, or cut off, is not opened', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, at) => [`${at}.txt`, new Uint8Array(0)]),
    );
    expect(await skipped(zipSync(many, { level: 0 }))).toEqual([expect.stringMatching(/10,000/)]);
    const whole = zipSync({ 'a.xml': strToU8('<a/>') });
    expect(await skipped(whole.subarray(0, whole.length - 10))).toEqual([
      expect.stringMatching(/cannot be opened/),
    ]);
  });

  it('that declares entities or is no XML is named file by file, and the rest is read', async () => {
    const { bytes } = writeQti([]);
    expect(await skipped(bytes)).toEqual(['It holds no QTI questions.']);
    const mixed = zipSync({
      'a.xml': strToU8('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><assessmentItem title="&x;"/>'),
      'b.xml': strToU8('<assessmentItem'),
      'c.xml': strToU8(
        '<assessmentItem title="words" identifier="c"><itemBody><p>Read this.</p></itemBody></assessmentItem>',
      ),
    });
    const { questions, notes } = await readQti(Buffer.from(mixed));
    expect(questions.map(({ question }) => question.kind)).toEqual(['description']);
    expect(notes.map(({ file, level }) => [file, level])).toEqual([
      ['a.xml', 'skipped'],
      ['b.xml', 'skipped'],
    ]);
  });

  it('of QTI 3.0 is read like 2.x', async () => {
    const item = `<qti-assessment-item identifier="q" title="Three">
      <qti-response-declaration identifier="R" cardinality="single" base-type="identifier">
        <qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>
      <qti-item-body><p>Which?</p><qti-choice-interaction response-identifier="R" max-choices="1" shuffle="true">
        <qti-simple-choice identifier="A">a</qti-simple-choice><qti-simple-choice identifier="B">b</qti-simple-choice>
      </qti-choice-interaction></qti-item-body></qti-assessment-item>`;
    const { questions } = await readQti(Buffer.from(item));
    expect(questions[0]?.question).toMatchObject({
      kind: 'single',
      options: [{ weight: '0' }, { weight: '100' }],
    });
  });
});
