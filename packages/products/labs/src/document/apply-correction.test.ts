import { describe, expect, it } from 'vitest';
import { redline } from '../description/fixtures.ts';
import { applyCorrection, settleWarning } from './apply-correction.ts';

const doubt = {
  code: 'total_mismatch',
  severity: 'ask' as const,
  message: 'The printed total does not follow from its parts.',
  path: 'totals.thc',
  place: null,
};

describe('a correction', () => {
  const record = { ...redline, warnings: [doubt, { ...doubt, code: 'other', path: 'totals.cbd' }] };

  it('replaces one value, keeps its place, and lets only its own doubts fall away', () => {
    const value = { kind: 'number', number: '23.896', unit: '%', basis: 'unspecified' } as const;
    const corrected = applyCorrection(record, 'totals.thc', value);
    expect(corrected.record.totals.thc).toMatchObject({
      kind: 'number',
      number: '23.896',
      confidence: 'certain',
    });
    expect(corrected.record.totals.thc.place).toEqual(record.totals.thc.place);
    expect(corrected.record.warnings.map((warning) => warning.path)).toEqual(['totals.cbd']);
    expect(corrected.record.totals.cbd).toEqual(record.totals.cbd);
  });

  it('never changes the record it was given', () => {
    const before = structuredClone(record);
    applyCorrection(record, 'product.name', { kind: 'text', text: 'Night Heron' });
    expect(record).toEqual(before);
  });

  it.each([
    ['totals.thc', { kind: 'text', text: '23.9' }],
    ['dates.reported', { kind: 'text', text: 'yesterday' }],
    ['product.name', { kind: 'date', iso: '2026-01-01' }],
    ['documentType', { kind: 'text', text: 'wishful' }],
    ['analytes.999', { kind: 'nd' }],
  ] as const)('refuses a value of the wrong form at %s', (path, value) => {
    expect(() => applyCorrection(record, path, value)).toThrowError(/takes/);
  });

  it('of "right as read" makes the value certain and nothing else', () => {
    const doubtful = structuredClone(record);
    doubtful.totals.thc.confidence = 'uncertain';
    const settled = settleWarning(doubtful, doubt);
    expect(settled.totals.thc).toEqual({ ...doubtful.totals.thc, confidence: 'certain' });
    expect({ ...settled, totals: null }).toEqual({ ...doubtful, totals: null });
  });
});
