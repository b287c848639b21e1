import { describe, expect, it } from 'vitest';
import { amountOf, figureMarkers, resolveFigures } from './resolve.ts';
import type { Figure } from './schemas.ts';

const limit = (taxYear: number, value: string, source: string): Figure => ({
  key: 'irs.ira.contribution',
  taxYear,
  label: 'IRA contribution',
  unit: 'usd',
  value,
  source,
  sourceUrl: 'https://www.irs.gov/',
});
const figures = [limit(2025, '7000', 'IRS Notice 2024-80'), limit(2026, '7500', 'IRS Notice 2025-67')];

describe('a figure in a text', () => {
  it.each([
    [
      'this year',
      'Up to {{figure:irs.ira.contribution}} a year.',
      2026,
      'Up to $7,500 (2026, IRS Notice 2025-67) a year.',
    ],
    [
      'a year named',
      'It was {{figure:irs.ira.contribution@2025}}.',
      2026,
      'It was $7,000 (2025, IRS Notice 2024-80).',
    ],
    [
      'a year not known yet',
      '{{figure:irs.ira.contribution}}',
      2027,
      '$7,500 (2026, IRS Notice 2025-67; the newest we hold)',
    ],
    ['a year before all', '{{figure:irs.ira.contribution}}', 2024, '[figure not available]'],
    ['a key nobody knows', '{{figure:irs.nothing}}', 2026, '[figure not available]'],
    ['no marker', 'Plain {{words}}.', 2026, 'Plain {{words}}.'],
  ])('of %s', (_, text, year, shown) => {
    expect(resolveFigures(text, figures, year)).toBe(shown);
  });

  it.each([
    ['usd', '15000000', '$15,000,000'],
    ['usd', '950', '$950'],
    ['usd', '32.3465', '$32.3465'],
    ['usd', '1234.5', '$1,234.5'],
    ['percent', '6.2', '6.2 %'],
  ] as const)('keeps the digits of the table: %s %s', (unit, value, amount) => {
    expect(amountOf({ unit, value })).toBe(amount);
  });

  it('is found by key and year', () => {
    expect(figureMarkers('{{figure:a.b}} and {{figure:a.c@2025}}')).toEqual([
      { text: '{{figure:a.b}}', key: 'a.b', taxYear: null },
      { text: '{{figure:a.c@2025}}', key: 'a.c', taxYear: 2025 },
    ]);
  });
});
