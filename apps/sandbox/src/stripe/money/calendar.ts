import type { Interval } from '../world/kept.ts';

export const HOUR = 3_600;
export const DAY = 24 * HOUR;

/** The `count`-th boundary after the anchor: the same day of the month, or its last where it has no such day. */
export function boundary(anchor: number, interval: Interval, count: number): number {
  if (interval === 'day') return anchor + count * DAY;
  if (interval === 'week') return anchor + count * 7 * DAY;
  const date = new Date(anchor * 1000);
  const months = date.getUTCMonth() + count * (interval === 'year' ? 12 : 1);
  const first = new Date(date);
  first.setUTCDate(1);
  first.setUTCMonth(months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), last));
  return Math.floor(first.getTime() / 1000);
}

/** The first boundary that is later than `after`. */
export function nextBoundary(
  anchor: number,
  interval: Interval,
  intervalCount: number,
  after: number,
): number {
  for (let n = 1; ; n += 1) {
    const at = boundary(anchor, interval, n * intervalCount);
    if (at > after) return at;
  }
}

export const day = (seconds: number): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(seconds * 1000);
