import { readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { storeUpload } from '@atrium/core/files';
import { DomainError, execute } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGift } from '../interchange/gift/read.ts';
import { addQuestion, single } from '../testing/quiz.ts';
import { academyPlatform, newLearner, openSchool, type School } from '../testing/school.ts';
import { archiveQuestion } from './archive.ts';
import { renameCategory } from './categorise.ts';
import { editQuestion } from './edit.ts';
import { exportQuestions } from './export.ts';
import { countQuestions } from './facets.ts';
import { getQuestion } from './get.ts';
import { importQuestions } from './import.ts';
import { listQuestions } from './list.ts';
import { previewImport } from './preview-import.ts';

let test: TestPlatform;
let school: School;

beforeAll(async () => {
  test = await academyPlatform();
});
afterAll(() => test.close());

const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );

const fresh = async () => {
  school = await openSchool(test.platform);
  return school.author.call;
};

const upload = async (name: string, content: string | Buffer) => {
  const stream = Readable.from([Buffer.from(content)]);
  return (await storeUpload(test.platform, school.author.call, { purpose: 'academy.import', name, stream }))
    .id;
};

describe('a question', () => {
  it('gets ids that say nothing, and keeps them when it is edited', async () => {
    const call = await fresh();
    const questionId = await addQuestion(school, single('A'));
    const before = await execute(test.platform, getQuestion, call, { questionId });
    expect(JSON.stringify(before.question)).not.toMatch(/"id":"(right|wrong)"/);
    if (before.question.kind !== 'single') throw new Error('kind');
    const added = { ...before.question.options[0], id: 'the_key' };
    const question = {
      ...before.question,
      options: [...before.question.options, added],
    } as typeof before.question;
    await execute(test.platform, editQuestion, call, { questionId, versionNumber: 1, question });
    const after = await execute(test.platform, getQuestion, call, { questionId });
    if (after.question.kind !== 'single') throw new Error('kind');
    const ids = after.question.options.map((option) => option.id);
    expect(ids.slice(0, 3)).toEqual(before.question.options.map((option) => option.id));
    expect(ids[3]).not.toBe('the_key');
    expect([after.versionNumber, after.versions.map((version) => version.number)]).toEqual([2, [2, 1]]);
  });

  it('with a script in its HTML is kept without it', async () => {
    const call = await fresh();
    const stem = { format: 'html' as const, text: '<p onclick="x()">Which?<script>alert(1)</script></p>' };
    const questionId = await addQuestion(school, single('A', { stem }));
    const { question } = await execute(test.platform, getQuestion, call, { questionId });
    expect(question.stem.text).toBe('<p>Which?</p>');
  });

  it('changed by two authors at once is changed by one of them', async () => {
    const call = await fresh();
    const questionId = await addQuestion(school, single('A'));
    const { question } = await execute(test.platform, getQuestion, call, { questionId });
    const edits = await Promise.all(
      ['X', 'Y', 'Z'].map((name) =>
        codeOf(
          execute(test.platform, editQuestion, call, {
            questionId,
            versionNumber: 1,
            question: { ...question, name },
          }),
        ),
      ),
    );
    expect(edits.sort()).toEqual(['CONFLICT', 'CONFLICT', null]);
  });

  it('is not there for another school, nor for a learner', async () => {
    await fresh();
    const questionId = await addQuestion(school, single('A'));
    const other = await openSchool(test.platform);
    expect(await codeOf(execute(test.platform, getQuestion, other.author.call, { questionId }))).toBe(
      'NOT_FOUND',
    );
    const learner = await newLearner(test.platform);
    expect(await codeOf(execute(test.platform, getQuestion, learner.call, { questionId }))).toBe('FORBIDDEN');
    expect(
      await codeOf(execute(test.platform, exportQuestions, school.support.call, { format: 'gift' })),
    ).toBe('FORBIDDEN');
  });
});

describe('the bank', () => {
  it('is filtered by category with all below it, tag, objective, kind and words, page by page', async () => {
    const call = await fresh();
    for (const [index, category] of ['Tax', 'Tax/State', 'Taxes', 'Tax'].entries())
      await addQuestion(school, single(`Q${index}`, { tags: [`t${index % 2}`], objective: 'tax' }), category);
    const list = async (filter: object) =>
      (await execute(test.platform, listQuestions, call, filter)).items.map((row) => row.name);
    expect(await list({ category: 'Tax' })).toEqual(['Q3', 'Q1', 'Q0']);
    expect(await list({ tag: 't1' })).toEqual(['Q3', 'Q1']);
    expect(await list({ search: 'q2', kind: 'single', objective: 'tax' })).toEqual(['Q2']);
    const first = await execute(test.platform, listQuestions, call, { limit: 3 });
    expect(await list({ limit: 3, cursor: first.nextCursor ?? '' })).toEqual(['Q0']);
    const { items } = await execute(test.platform, listQuestions, call, { search: 'Q3' });
    await execute(test.platform, archiveQuestion, call, { questionId: items[0]?.id ?? '' });
    expect(await list({ category: 'Tax' })).toEqual(['Q1', 'Q0']);
    expect(await list({ archived: true })).toEqual(['Q3']);
    await execute(test.platform, renameCategory, call, { from: 'Tax', to: 'Money/Tax' });
    expect((await execute(test.platform, countQuestions, call, {})).categories).toEqual([
      { value: 'Money/Tax', count: 1 },
      { value: 'Money/Tax/State', count: 1 },
      { value: 'Taxes', count: 1 },
    ]);
  });
});

describe('an import', () => {
  it('writes nothing when previewed, and brings exactly what the preview showed', async () => {
    const call = await fresh();
    const fileId = await upload(
      'mixed.gift',
      'Good? {T}\n\nBroken {=a\n\n$CATEGORY: $course$/Tax\n\n::N:: Pick {=a ~b}',
    );
    const preview = await execute(test.platform, previewImport, call, { fileId });
    expect(preview).toMatchObject({
      format: 'gift',
      found: 3,
      ready: 2,
      skipped: 1,
      categories: ['', 'Tax'],
    });
    expect((await execute(test.platform, listQuestions, call, {})).items).toEqual([]);
    const done = await execute(test.platform, importQuestions, call, { fileId, category: 'From Moodle' });
    expect(done).toMatchObject({ imported: 2, skipped: 1, notes: preview.notes });
    const { items } = await execute(test.platform, listQuestions, call, {});
    expect(items.map((row) => row.category)).toEqual(['From Moodle/Tax', 'From Moodle']);
    expect((await execute(test.platform, previewImport, call, { fileId })).namesakes).toBe(2);
    const again = await execute(test.platform, importQuestions, call, { fileId, skipNamesakes: true });
    expect(again).toMatchObject({ imported: 0, namesakesSkipped: 2 });
  });

  it('of 2,000 questions in CSV is in the bank in under 5 s', async () => {
    const call = await fresh();
    const folder = new URL('../../../../../../shared/data/academy/mmlu/', import.meta.url);
    const rows = readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n')
      .repeat(3)
      .split('\n')
      .filter((row) => /,[A-D]\r?$/.test(row) && row.split('"').length % 2 === 1);
    const fileId = await upload('mmlu.csv', rows.slice(0, 2000).join('\n'));
    const started = performance.now();
    const { imported, skipped } = await execute(test.platform, importQuestions, call, { fileId });
    const seconds = (performance.now() - started) / 1000;
    expect(imported).toBe(2000);
    expect(skipped).toBe(0);
    expect(seconds).toBeLessThan(5);
    const { kinds } = await execute(test.platform, countQuestions, call, {});
    expect(kinds).toEqual([{ value: 'single', count: imported }]);
  });

  it('of another school’s upload, or of a picture, is refused', async () => {
    await fresh();
    const fileId = await upload('q.gift', 'Good? {T}');
    const other = await openSchool(test.platform);
    expect(await codeOf(execute(test.platform, previewImport, other.author.call, { fileId }))).toBe(
      'NOT_FOUND',
    );
    const png = Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1');
    expect(await codeOf(upload('q.png', png))).toBe('UNSUPPORTED_TYPE');
  });
});

describe('an export', () => {
  it('holds the bank, and is read back the same', async () => {
    const call = await fresh();
    await addQuestion(school, single('A', { tags: ['t'] }), 'Tax');
    const { content, exported, lost, fileName } = await execute(test.platform, exportQuestions, call, {
      format: 'gift',
    });
    expect([exported, lost, fileName]).toEqual([1, [], 'questions-2026-03-02.gift']);
    const { questions } = readGift(Buffer.from(content, 'base64').toString());
    expect(questions).toMatchObject([
      { category: 'Tax', question: { name: 'A', tags: ['t'], kind: 'single' } },
    ]);
    for (const format of ['moodle_xml', 'qti', 'csv'] as const)
      expect((await execute(test.platform, exportQuestions, call, { format })).exported).toBe(1);
  });
});
