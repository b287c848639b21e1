import { readdirSync, readFileSync, statSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { one } from '../../question/fraction.ts';
import { grade } from '../../question/grade.ts';
import { keyOf } from '../../question/key.ts';
import { earnsPoints, isGraded } from '../../question/model.ts';
import { readQti } from './read.ts';

const root = new URL('../../../../../../../shared/data/academy/qti/instructure-fixtures/', import.meta.url);
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
  statSync(new URL(path, root)).isFile(),
);
const bytes = (path: string) => readFileSync(new URL(path, root));
const files = paths.filter((path) => /\.(?:xml|qti)$/.test(path));

/** Folders that are packages unpacked. */
const packages = readdirSync(root).filter((name) => paths.some((path) => path === `${name}/imsmanifest.xml`));

const packed = (folder: string): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        paths
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => [path.slice(folder.length + 1), new Uint8Array(bytes(path))]),
      ),
    ),
  );

describe('a QTI file', () => {
  it('is there, so that the list below is not empty', () => {
    expect(files.length).toBeGreaterThanOrEqual(76);
    expect(packages.length).toBeGreaterThanOrEqual(4);
  });

  it.each(files)('%s is imported or reported', async (path) => {
    const { found, questions, notes } = await readQti(bytes(path));
    expect(found).toBe(questions.length + notes.filter((note) => note.level === 'skipped').length);
    expect(found + notes.length).toBeGreaterThan(0);
    for (const { question } of questions) {
      if (earnsPoints(question) && isGraded(question.kind))
        expect(grade(question, keyOf(question))).toEqual(one);
    }
  });

  it.each([...packages.map((folder) => [folder] as const)])(
    'package %s is imported or reported',
    async (folder) => {
      const { found, questions, notes } = await readQti(packed(folder));
      expect(found).toBe(questions.length + notes.filter((note) => note.level === 'skipped').length);
      expect(found).toBeGreaterThan(0);
    },
  );

  it('zipped by others is read like any', async () => {
    const { questions, notes } = await readQti(bytes('test_qti_2.2.zip'));
    expect(questions.length).toBeGreaterThanOrEqual(4);
    expect(notes.filter((note) => note.level === 'skipped').length).toBeLessThanOrEqual(1);
  });
});
