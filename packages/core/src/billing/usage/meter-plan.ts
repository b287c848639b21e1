import { addSeconds, days, hours } from '../../kernel/index.ts';

/** Surplus of one hour that the vendor was not told yet. */
export interface UntoldHour {
  /** Start of the hour, counted from its period's start. */
  readonly hour: Date;
  readonly quantity: number;
}

/** Stripe closes an invoice an hour after its period; later usage is lost to it. */
export const closingSeconds = hours(1);
/** Stripe takes no event older than 35 days; a little less, for what lies between us. */
export const oldestSeconds = days(35) - hours(1);

/**
 * For which instant an hour's surplus is told, or null while the hour still runs. An hour whose invoice is closed, or
 * that is too old to be taken, is charged now instead: carried over to the running period.
 */
export function chargedAt(hour: Date, period: { readonly start: Date; readonly now: Date }): Date | null {
  const { start, now } = period;
  const stillRuns = addSeconds(hour, hours(1)) > now;
  if (stillRuns) return null;
  const isPast = hour < start;
  const isClosed = isPast && now >= addSeconds(start, closingSeconds);
  const isTooOld = hour < addSeconds(now, -oldestSeconds);
  return isClosed || isTooOld ? now : hour;
}
