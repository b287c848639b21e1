import { expect, test } from 'vitest';
import { readFilters, withFilters, writeFilters } from './activity-filters.ts';
import { auditQuestion, startOfDay } from './audit-question.ts';

test('what an address says comes back as the same address', () => {
  const address =
    '?text=ana&person=01a1f86c-16b2-7028-88ee-4bc7859f364e&action=labs.&outcome=refused&from=2026-03-01&to=2026-03-02';
  expect(writeFilters(readFilters(new URLSearchParams(address)))).toBe(address);
});

test('an address that is not understood still opens', () => {
  expect(
    readFilters(new URLSearchParams('person=me&outcome=maybe&from=soon&to=2026-13-45&action=a')),
  ).toEqual({
    action: 'a',
  });
});

test('one filter changes and the others stay', () => {
  const filters = { text: 'ana', outcome: 'done' } as const;
  expect(withFilters(filters, { outcome: null, from: '2026-03-01' })).toEqual({
    text: 'ana',
    from: '2026-03-01',
  });
});

test('a day is the whole day of the person’s zone, also when clocks change', () => {
  expect(auditQuestion({ from: '2026-03-08', to: '2026-03-08' }, 'America/New_York')).toEqual({
    from: '2026-03-08T05:00:00.000Z',
    to: '2026-03-09T04:00:00.000Z',
  });
  expect(startOfDay('2026-07-01', 'Asia/Manila').toISOString()).toBe('2026-06-30T16:00:00.000Z');
});
