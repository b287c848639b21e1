import { expect, test } from 'vitest';
import { checkFile } from './file-check.ts';

const pdf = (before = '') => new Blob([`${before}%PDF-1.7 …`]);

test('a PDF is recognized by its mark, also behind leading bytes', async () => {
  expect(await checkFile(pdf())).toBeNull();
  expect(await checkFile(pdf('x'.repeat(500)))).toBeNull();
});

test('an empty file, another kind of file and one over 20 MB are told apart before they are sent', async () => {
  expect(await checkFile(new Blob([]))).toBe('empty');
  expect(await checkFile(new Blob(['<html>']))).toBe('not_a_pdf');
  expect(await checkFile(new Blob([new Uint8Array(20 * 1024 * 1024 + 1)]))).toBe('too_large');
});
