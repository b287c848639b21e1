import { describe, expect, it } from 'vitest';
import { usagePeriod } from './period.ts';

const period = (start: string, end: string) => ({ start: new Date(start), end: new Date(end) });
const at = (start: string, end: string, now: string) => {
  const found = usagePeriod(period(start, end), new Date(now));
  return [found.start.toISOString(), found.end.toISOString()];
};

describe('the period a share counts in', () => {
  it('is the plan’s own, up to a month', () => {
    expect(at('2026-01-31T10:20:00Z', '2026-02-28T10:20:00Z', '2026-02-01T00:00:00Z')).toEqual([
      '2026-01-31T10:20:00.000Z',
      '2026-02-28T10:20:00.000Z',
    ]);
  });

  it('is the running month of a longer one, without a gap at short months', () => {
    const year = ['2026-01-31T10:20:00Z', '2027-01-31T10:20:00Z'] as const;
    expect(at(...year, '2026-01-31T10:20:00Z')[1]).toBe('2026-02-28T10:20:00.000Z');
    expect(at(...year, '2026-02-28T10:19:59Z')[0]).toBe('2026-01-31T10:20:00.000Z');
    expect(at(...year, '2026-02-28T10:20:00Z')).toEqual([
      '2026-02-28T10:20:00.000Z',
      '2026-03-31T10:20:00.000Z',
    ]);
    expect(at(...year, '2027-01-15T00:00:00Z')).toEqual([
      '2026-12-31T10:20:00.000Z',
      '2027-01-31T10:20:00.000Z',
    ]);
  });
});
