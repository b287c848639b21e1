interface Sold {
  readonly day: string;
  readonly currency: string;
  readonly paidMinor: number;
  readonly refundedMinor: number;
}

export interface RevenueDay {
  /** `2026-11-20`, UTC. */
  readonly day: string;
  /** What is left after what was given back, in minor units. */
  readonly keptMinor: number;
}

const dayMs = 86_400_000;

/** Every day of the span, oldest first, with what was earned on it in one currency; days without sales are nought. */
export function revenueDays(
  sold: readonly Sold[],
  currency: string,
  days: number,
  today: string,
): RevenueDay[] {
  const kept = new Map(
    sold
      .filter((one) => one.currency === currency)
      .map(({ day, paidMinor, refundedMinor }) => [day, paidMinor - refundedMinor]),
  );
  const last = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(last - (days - 1 - index) * dayMs).toISOString().slice(0, 10);
    return { day, keptMinor: kept.get(day) ?? 0 };
  });
}
