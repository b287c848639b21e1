import { expect, test } from 'vitest';
import { inWords, readDetail } from './change.ts';

test('what changed stands apart from what was noted', () => {
  expect(readDetail({ before: ['member'], after: ['member', 'admin'], reason: 'asked' })).toEqual({
    changes: [{ name: '', before: 'member', after: 'member, admin' }],
    notes: [{ label: 'Reason', value: 'asked' }],
  });
});

test('records are compared field by field, also one that one side lacks', () => {
  expect(
    readDetail({ before: { name: 'A' }, after: { name: 'B', secondFactorNeeded: true } }).changes,
  ).toEqual([
    { name: 'Name', before: 'A', after: 'B' },
    { name: 'Second factor needed', before: '–', after: 'yes' },
  ]);
});

test('names are read as words', () => expect(inWords('twoStepNeeded')).toBe('Two step needed'));
