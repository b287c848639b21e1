/** Text of an amount in minor units, e.g. 123456 USD → `$1,234.56`. Digits follow the currency (JPY has none). */
export function formatMoney(amountMinor: number, currency: string, locale = 'en-US'): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** digits);
}

/** Text of a figure. A decimal string keeps every digit it has, because printed digits are a statement. */
export function formatNumber(
  value: number | string,
  locale = 'en-US',
  options: Intl.NumberFormatOptions = {},
): string {
  if (typeof value === 'number') return new Intl.NumberFormat(locale, options).format(value);
  const digits = value.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...options,
  }).format(value as Intl.StringNumericLiteral);
}

const byteUnits = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** Size of a file in decimal units, e.g. 1240000 → `1.2 MB`. */
export function formatBytes(bytes: number, locale = 'en-US'): string {
  const power = Math.min(byteUnits.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const digits = power === 0 ? 0 : 1;
  const value = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(
    bytes / 1000 ** power,
  );
  return `${value} ${byteUnits[power]}`;
}

const ages: readonly (readonly [limitSeconds: number, unit: Intl.RelativeTimeFormatUnit, seconds: number])[] =
  [
    [3600, 'minute', 60],
    [86_400, 'hour', 3600],
    [7 * 86_400, 'day', 86_400],
  ];

/** `just now`, `5 min. ago`, `in 3 days`; undefined beyond a week, where a date says more. */
export function formatAge(epochMs: number, nowMs: number, locale = 'en-US'): string | undefined {
  const seconds = (epochMs - nowMs) / 1000;
  if (Math.abs(seconds) < 45) return 'just now';
  const step = ages.find(([limit]) => Math.abs(seconds) < limit);
  if (!step) return undefined;
  const [, unit, size] = step;
  const amount = Math.sign(seconds) * Math.max(1, Math.round(Math.abs(seconds) / size));
  return new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' }).format(amount, unit);
}

export type DateStyle = 'date' | 'time' | 'datetime' | 'exact';

const dateOptions: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  datetime: { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  exact: { dateStyle: 'full', timeStyle: 'long' },
};

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

/** Text of an ISO instant in a zone. A bare day (`2026-11-20`) is a calendar day and is never moved by a zone. */
export function formatDate(iso: string, style: DateStyle, locale = 'en-US', timeZone?: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const bare = dayOnly.test(iso);
  return new Intl.DateTimeFormat(locale, {
    ...dateOptions[bare && style !== 'date' ? 'date' : style],
    ...(bare ? { timeZone: 'UTC' } : timeZone ? { timeZone } : {}),
  }).format(date);
}
