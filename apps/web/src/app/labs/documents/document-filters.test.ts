import { expect, test } from 'vitest';
import { readFilters, withFilter, writeFilters } from './document-filters.ts';

test('what an address says comes back as the same address', () => {
  const address = '?search=8%22+Bagel&group=drafts&lab=Kaycha+Labs';
  expect(writeFilters(readFilters(new URLSearchParams(address)))).toBe(address);
});

test('an address of tomorrow still opens: unknown words are left out', () => {
  expect(readFilters(new URLSearchParams('group=sold&status=burnt&lab=ACS'))).toEqual({ lab: 'ACS' });
});

test('one filter changes and the others stay', () => {
  const filters = { group: 'drafts', lab: 'ACS' } as const;
  expect(withFilter(filters, 'category', 'flower')).toEqual({ ...filters, category: 'flower' });
  expect(withFilter(filters, 'lab', null)).toEqual({ group: 'drafts' });
});
