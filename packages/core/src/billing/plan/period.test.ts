import { describe, expect, it } from 'vitest';
import { monthAround } from './period.ts';

const around = (anchor: string, at: string) => {
  const { periodStart, periodEnd } = monthAround(new Date(anchor), new Date(at));
  return [periodStart.toISOString().slice(0, 10), periodEnd.toISOString().slice(0, 10)];
};

describe('a month counted from an anchor', () => {
  it('holds its own start and not its end', () => {
    expect(around('2026-03-10', '2026-03-10')).toEqual(['2026-03-10', '2026-04-10']);
    expect(around('2026-03-10', '2026-04-10')).toEqual(['2026-04-10', '2026-05-10']);
    expect(around('2026-03-10', '2026-05-09')).toEqual(['2026-04-10', '2026-05-10']);
  });

  it('ends on the last day of a month that is shorter, and finds its day again', () => {
    expect(around('2026-01-31', '2026-02-15')).toEqual(['2026-01-31', '2026-02-28']);
    expect(around('2026-01-31', '2026-03-01')).toEqual(['2026-02-28', '2026-03-31']);
  });

  it('passes over the end of a year', () => {
    expect(around('2025-11-20', '2026-01-05')).toEqual(['2025-12-20', '2026-01-20']);
  });
});
