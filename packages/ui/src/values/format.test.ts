import { expect, test } from 'vitest';
import { formatAge, formatBytes, formatDate, formatMoney, formatNumber } from './format.ts';

test('money takes its digits from the currency', () => {
  expect(formatMoney(123456, 'USD')).toBe('$1,234.56');
  expect(formatMoney(1234, 'JPY')).toBe('¥1,234');
  expect(formatMoney(-5, 'EUR')).toBe('-€0.05');
});

test('a decimal string keeps every printed digit', () => {
  expect(formatNumber('18.2281')).toBe('18.2281');
  expect(formatNumber('0.0500')).toBe('0.0500');
  expect(formatNumber('123456789012345678.10')).toBe('123,456,789,012,345,678.10');
});

test('a calendar day is the same day in every zone', () => {
  expect(formatDate('2026-01-01', 'date', 'en-US', 'Pacific/Honolulu')).toBe('Jan 1, 2026');
  expect(formatDate('2026-01-01', 'datetime', 'en-US', 'Asia/Manila')).toBe('Jan 1, 2026');
});

test('an instant is shown in the zone asked for', () => {
  expect(formatDate('2026-01-01T02:00:00Z', 'date', 'en-US', 'America/Los_Angeles')).toBe('Dec 31, 2025');
});

test('text that is no date is shown as it is', () => {
  expect(formatDate('n/a', 'date')).toBe('n/a');
});

test('age is relative for a week and then gives way to the date', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  const ago = (seconds: number) => formatAge(now - seconds * 1000, now);
  expect(ago(10)).toBe('just now');
  expect(ago(50)).toBe('1 min. ago');
  expect(ago(3 * 3600)).toBe('3 hr. ago');
  expect(ago(86_400)).toBe('yesterday');
  expect(ago(-2 * 86_400)).toBe('in 2 days');
  expect(ago(8 * 86_400)).toBeUndefined();
});

test('sizes are decimal and short', () => {
  expect(formatBytes(0)).toBe('0 B');
  expect(formatBytes(1_240_000)).toBe('1.2 MB');
  expect(formatBytes(20_000_000)).toBe('20 MB');
});
