import { formatMoney } from '@atrium/ui';
import type { Interval, Plan } from './use-plans.ts';

const words: Readonly<Record<string, (count: number) => string>> = {
  documentsPerPeriod: (count) => `${count.toLocaleString('en-US')} certificates`,
  regenerations: (count) => `${count.toLocaleString('en-US')} rewrites`,
  seats: (count) => `${count} people`,
  maxFileMegabytes: (count) => `Files up to ${count} MB`,
  maxPages: (count) => `Up to ${count} pages each`,
};

/** What a plan holds, line by line; shares of plans that are paid count by the month, then by the unit. */
export function limitWords(plan: Plan, interval: Interval = 'month'): string[] {
  const { limits, prices } = plan;
  const shares = ['documentsPerPeriod', 'regenerations'];
  return Object.entries(words).flatMap(([name, say]) => {
    const limit = limits[name];
    if (limit === undefined) return [];
    const line = prices.length > 0 && shares.includes(name) ? `${say(limit)} a month` : say(limit);
    const beyond = name === 'documentsPerPeriod' ? surplusWords(plan, interval) : null;
    return [beyond ? `${line}, ${beyond}` : line];
  });
}

export const priceOf = ({ prices }: Plan, interval: Interval) =>
  prices.find((price) => price.kind === 'recurring' && price.interval === interval) ?? null;

/** What a unit beyond the share costs. */
function surplusWords({ prices }: Plan, interval: Interval): string | null {
  const price = prices.find((one) => one.kind === 'metered' && one.interval === interval);
  return price ? `then ${formatMoney(price.amountMinor, price.currency)} each` : null;
}
