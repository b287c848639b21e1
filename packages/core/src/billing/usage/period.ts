import { monthAround } from '../plan/period.ts';

export interface Period {
  readonly start: Date;
  readonly end: Date;
}

const longestMonth = 31 * 86_400_000;

/**
 * The period a share counts in: the plan's own, or, where that is longer than a month (a plan paid by the year), the
 * month of it that runs now, counted from its start, in UTC.
 */
export function usagePeriod({ start, end }: Period, now: Date): Period {
  if (end.getTime() - start.getTime() <= longestMonth) return { start, end };
  const { periodStart, periodEnd } = monthAround(start, now);
  return { start: periodStart, end: periodEnd < end ? periodEnd : end };
}
