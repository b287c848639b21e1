import { expect, test } from 'vitest';
import { type Draft, statedValue } from './correction-draft.ts';

const measured: Draft = { form: 'measured', kind: 'number', number: '18.20', unit: '%', basis: 'dry' };

test('a number keeps every digit that was typed, and a comma is its point', () => {
  expect(statedValue(measured)).toEqual({ kind: 'number', number: '18.20', unit: '%', basis: 'dry' });
  expect(statedValue({ ...measured, number: ' 18,20 ' })).toMatchObject({ number: '18.20' });
});

test('a word of the field carries no number', () => {
  expect(statedValue({ ...measured, kind: 'nd' })).toEqual({ kind: 'nd' });
});

test('what is incomplete cannot be sent', () => {
  expect(statedValue({ ...measured, number: '1.2.3' })).toBeNull();
  expect(statedValue({ form: 'date', iso: '2023-02-30' })).toBeNull();
  expect(statedValue({ form: 'text', text: '  ' })).toBeNull();
});
