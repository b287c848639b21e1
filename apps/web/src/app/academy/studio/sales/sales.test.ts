import { describe, expect, it } from 'vitest';
import { revenueDays } from './revenue-days.ts';
import { readSpan, spanQuery } from './sales-span.ts';

describe('revenue by day', () => {
  it('has every day of the span once, across months and leap days, with what was kept', () => {
    const sold = [
      { day: '2028-02-29', currency: 'USD', paidMinor: 19_900, refundedMinor: 900 },
      { day: '2028-02-29', currency: 'EUR', paidMinor: 5, refundedMinor: 0 },
      { day: '2027-01-01', currency: 'USD', paidMinor: 1, refundedMinor: 0 },
    ];
    expect(revenueDays(sold, 'USD', 4, '2028-03-02')).toEqual([
      { day: '2028-02-28', keptMinor: 0 },
      { day: '2028-02-29', keptMinor: 19_000 },
      { day: '2028-03-01', keptMinor: 0 },
      { day: '2028-03-02', keptMinor: 0 },
    ]);
  });
});

describe('the address of a sales page', () => {
  it('says course and days, and reads them back; what it does not know is the usual', () => {
    const span = { courseId: '01890000-0000-7000-8000-000000000001', days: 90 } as const;
    expect(readSpan(new URLSearchParams(spanQuery(span)))).toEqual(span);
    expect(readSpan(new URLSearchParams('course=all&days=7'))).toEqual({ courseId: null, days: 30 });
  });
});
