import { expect, test } from 'vitest';
import { addressesIn, strayWords } from './addresses.ts';

test('addresses are found however they were pasted, each once', () => {
  const pasted = 'Ana Cruz <ana@example.com>, ben@example.com;\nBEN@example.com\n"C, D" <c@example.com>';
  expect(addressesIn(pasted)).toEqual(['ana@example.com', 'ben@example.com', 'c@example.com']);
  expect(strayWords(pasted)).toEqual([]);
});

test('a word that is no address is told, not dropped', () => {
  expect(strayWords('ana@example.com, ben')).toEqual(['ben']);
  expect(addressesIn('ben')).toEqual([]);
});
