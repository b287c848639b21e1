import { expect, test } from 'vitest';
import { formText, otherForms } from './value-text.ts';

const percent = { kind: 'number', number: '24.3', unit: '%', basis: 'unspecified' } as const;
const milligrams = { kind: 'number', number: '243', unit: 'mg/g', basis: 'dry' } as const;
const absent = { kind: 'nd', number: null, unit: '%', basis: 'unspecified' } as const;

test('another unit or basis stands beside the value, once', () => {
  expect(otherForms(formText(percent), [milligrams, milligrams])).toEqual(['243 mg/g dry weight']);
});

test('what says the same again is left out', () => {
  expect(otherForms(formText(absent), [absent])).toEqual([]);
});
