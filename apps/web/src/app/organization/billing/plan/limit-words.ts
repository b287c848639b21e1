import { formatMoney } from '@atrium/ui';
import type { Interval, Plan } from './use-plans.ts';

const words: Readonly<Record<string, (count: number) => string>> = {
  documentsPerPeriod: (count) => `${count.toLocaleString('en-US')} certificates`,
  regenerations: (count) => `${count.toLocaleString('en-US')} texts written again`,
  seats: (count) => `${count} people`,
  maxFileMegabytes: (count) => `Files up to ${count} MB`,
  maxPages: (count) => `Up to ${count} pages each`,
};

/** What a plan holds, line by line; shares of plans that are paid count by the month. */
export function limitWords({ limits, prices }: Plan): string[] {
  const shares = ['documentsPerPeriod', 'regenerations'];
  return Object.entries(words).flatMap(([name, say]) => {
    const limit = limits[name];
    if (limit === undefined) return [];
    return [prices.length > 0 && shares.includes(name) ? `${say(limit)} a month` : say(limit)];
  });
}

export const priceOf = ({ prices }: Plan, interval: Interval) =>
  prices.find((price) => price.kind === 'recurring' && price.interval === interval) ?? null;

/** What a unit beyond the share costs. */
export function surplusWords({ prices }: Plan, interval: Interval): string | null {
  const price = prices.find((one) => one.kind === 'metered' && one.interval === interval);
  return price ? `Then ${formatMoney(price.amountMinor, price.currency)} a certificate` : null;
}
