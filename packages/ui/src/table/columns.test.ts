import { expect, test } from 'vitest';
import { nextSort, toggled } from './columns.ts';

test('a header sorts up first, then down, and another header starts anew', () => {
  const up = nextSort(undefined, 'name');
  expect(up).toEqual({ key: 'name', direction: 'asc' });
  expect(nextSort(up, 'name')).toEqual({ key: 'name', direction: 'desc' });
  expect(nextSort(up, 'date')).toEqual({ key: 'date', direction: 'asc' });
});

test('ticking a page keeps what was ticked on other pages', () => {
  const before = new Set(['a']);
  expect(toggled(before, ['b', 'c'], true)).toEqual(new Set(['a', 'b', 'c']));
  expect(toggled(new Set(['a', 'b']), ['b'], false)).toEqual(new Set(['a']));
  expect(before).toEqual(new Set(['a']));
});
