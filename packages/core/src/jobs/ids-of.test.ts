import { expect, test } from 'vitest';
import { idsOf } from './ids-of.ts';

test('ids, numbers and our own words can be seen; what a person wrote cannot', () => {
  const userId = '018f3a1e-0000-7000-8000-000000000001';
  expect(
    idsOf({
      userId,
      change: 'codes_renewed',
      attempt: 3,
      email: 'ana@example.com',
      name: 'Ana',
      link: 'https://x/?t=1',
    }),
  ).toEqual({ userId, change: 'codes_renewed', attempt: 3, email: '…', name: '…', link: '…' });
});

test('lists are cut, and looked into', () => {
  const long = Array.from({ length: 80 }, () => 'Ana Person');
  expect(idsOf({ long })).toEqual({ long: Array.from({ length: 50 }, () => '…') });
});
