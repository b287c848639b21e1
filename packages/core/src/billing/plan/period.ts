/**
 * The month, counted from `anchor`, that holds `at`; the first when `at` is earlier. A month without the anchor's day ends
 * on its last (UTC).
 */
export function monthAround(anchor: Date, at: Date): { periodStart: Date; periodEnd: Date } {
  if (at <= anchor) return { periodStart: anchor, periodEnd: addMonths(anchor, 1) };
  const apart =
    (at.getUTCFullYear() - anchor.getUTCFullYear()) * 12 + at.getUTCMonth() - anchor.getUTCMonth();
  const months = addMonths(anchor, apart) <= at ? apart : apart - 1;
  return { periodStart: addMonths(anchor, months), periodEnd: addMonths(anchor, months + 1) };
}

function addMonths(anchor: Date, months: number): Date {
  const moved = new Date(anchor);
  moved.setUTCDate(1);
  moved.setUTCMonth(anchor.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(anchor.getUTCDate(), lastDay));
  return moved;
}
