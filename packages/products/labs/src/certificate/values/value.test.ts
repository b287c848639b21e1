import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUnit, unitFactor } from './unit.ts';
import { countsAsZero, parseValue, parseValues } from './value.ts';

describe('parseValue', () => {
  it.each([
    ['22.725', 'number', '22.725', null],
    ['2.384%', 'number', '2.384', '%'],
    ['10.09 mg/g', 'number', '10.09', 'mg/g'],
    ['113.14 mg', 'number', '113.14', 'mg'],
    ['24.01 mg/unit', 'number', '24.01', 'mg/unit'],
    ['416.35 mg per package', 'number', '416.35', 'mg/package'],
    ['ND', 'nd', null, null],
    ['None Detected', 'nd', null, null],
    ['< LOQ', 'below_loq', null, null],
    ['<LLOQ', 'below_loq', null, null],
    ['BLQ', 'below_loq', null, null],
    ['<0.01', 'below_loq', null, null],
    ['<6.0828', 'below_loq', null, null],
    ['<LOD', 'below_lod', null, null],
    ['NT', 'not_tested', null, null],
    ['NR', 'not_reported', null, null],
    ['N/A', 'dash', null, null],
    ['-', 'dash', null, null],
  ])('%s is %s', (text, kind, number, unit) => {
    expect(parseValue(text)).toEqual({ kind, number, unit });
  });

  it('refuses uncertainties, names, formulas and prose', () => {
    for (const text of [
      '±0.68',
      'Delta-9 THC',
      'THCa * 0.877',
      'Pass',
      '0.04 / 0.24',
      'Page 1 of 4',
      '12 samples',
    ]) {
      expect(parseValue(text)).toBeNull();
    }
  });

  it('splits one result printed several ways', () => {
    expect(
      parseValues('832.7 mg/g (83.27 %), 416.35 mg per package').map((v) => `${v.number} ${v.unit}`),
    ).toEqual(['832.7 mg/g', '83.27 %', '416.35 mg/package']);
    expect(parseValues('832.7 mg/g of what')).toEqual([]);
  });

  it('never makes a word a number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = parseValue(text);
        if (value && value.kind !== 'number') expect(value.number).toBeNull();
      }),
    );
    for (const kind of ['not_tested', 'not_reported', 'dash', 'number'] as const)
      expect(countsAsZero(kind)).toBe(false);
  });
});

describe('parseUnit', () => {
  it.each([
    ['Result (%)', '%'],
    ['Conc. (weight %)', '%'],
    ['Conc. (mg/serving size)', 'mg/serving'],
    ['Total THC/Container', 'mg/package'],
    ['μg/g', 'ug/g'],
    ['mg/mL', 'mg/ml'],
    ['UNIT OF MEASUREMENT: Milligrams per Gram', 'mg/g'],
    ['Limit (ppb)', 'ppb'],
    ['Analyte', null],
  ])('%s', (text, unit) => {
    expect(parseUnit(text)).toBe(unit);
  });

  it('converts only between fractions of mass', () => {
    expect(unitFactor('%', 'mg/g')).toBe(10);
    expect(unitFactor('mg/g', '%')).toBeCloseTo(0.1);
    expect(unitFactor('%', 'ppm')).toBeCloseTo(10_000);
    expect(unitFactor('%', 'mg/unit')).toBeNull();
  });
});
