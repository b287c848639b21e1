import { describe, expect, it } from 'vitest';
import { parseVerdict, verdictInside } from '../values/verdict.ts';
import { matchAnalyte } from './analytes.ts';
import { dateLabels, fieldLabels, labelRank } from './labels.ts';
import { matchPanel } from './panels.ts';
import { matchTotal } from './totals.ts';

describe('names of analytes', () => {
  it.each([
    ['Δ9-THC', 'delta_9_thc'],
    ['∆ 9-THC', 'delta_9_thc'],
    ['D9THC', 'delta_9_thc'],
    ['Delta-9 Tetrahydrocannabinol (D9-THC)', 'delta_9_thc'],
    ['THC-A *', 'thca'],
    ['THCA-A', 'thca'],
    ['Tetrahydrocannabinolic acid (THCA)', 'thca'],
    ['delta 8-THC', 'delta_8_thc'],
    ['CBDa', 'cbda'],
    ['β-Myrcene', 'beta_myrcene'],
    ['(R)-(+)-Limonene', 'd_limonene'],
    ['trans-Caryophyllene', 'beta_caryophyllene'],
  ])('%s is %s', (name, key) => {
    expect(matchAnalyte(name)?.key).toBe(key);
  });

  it('leaves totals, formulas and strangers alone', () => {
    for (const name of ['Total THC', 'THCa * 0.877', 'Analyte', 'THC + CBD', 'Abamectin', 'Something (THC)'])
      expect(matchAnalyte(name)).toBeNull();
  });
});

describe('labels of totals', () => {
  it.each([
    ['Total THC', 'thc', null, null],
    ['TOTAL THC **', 'thc', null, null],
    ['Total Active THC', 'thc', null, null],
    ['Total Potential THC:', 'thc', null, null],
    ['THC Total', 'thc', null, null],
    ['Total THC (Dry)', 'thc', null, 'dry'],
    ['Total THC %', 'thc', '%', null],
    ['Total THC mg/g', 'thc', 'mg/g', null],
    ['Total THC/Container', 'thc', 'mg/package', null],
    ['Total THC per Serving', 'thc', null, null],
    ['Total Cannabinoids', 'cannabinoids', null, null],
    ['Total Terpenoids:', 'terpenes', null, null],
  ])('%s', (label, key, unit, basis) => {
    expect(matchTotal(label)).toMatchObject({ key, unit, basis });
  });

  it('does not take another isomer, a formula or a sum of two for Total THC', () => {
    for (const label of [
      'Total d8-THC',
      'Total Delta-8 THC',
      'Total THC = THCA * 0.877 + THC',
      'Total THC + Total CBD',
      'Total THCV',
    ]) {
      expect(matchTotal(label)?.key).not.toBe('thc');
    }
  });
});

describe('verdicts', () => {
  it('never make tested or complete a pass', () => {
    for (const word of ['Tested', 'Complete', 'NT', 'Not Tested', 'NR', 'N/A', ''])
      expect(parseVerdict(word)).not.toBe('pass');
    expect(parseVerdict('PASSED')).toBe('pass');
    expect(verdictInside('12.2% - Complete')).toBe('tested_no_verdict');
    expect(verdictInside('0.51 aw - Pass')).toBe('pass');
    expect(verdictInside('This batch will not pass')).not.toBe('fail');
  });

  it('belong to panels by any of their names', () => {
    expect(matchPanel('Filth and Foreign Material')).toBe('foreign_matter');
    expect(matchPanel('MYCO')).toBe('mycotoxins');
    expect(matchPanel('Microbiology (qPCR)')).toBe('microbials');
    expect(matchPanel('Batch Results')).toBeNull();
  });
});

describe('labels of facts', () => {
  it('know the spellings labs use', () => {
    for (const label of ['Sample ID:', 'Sample #', 'Lab Sample ID', 'SAMPLE ID'])
      expect(labelRank(label, fieldLabels.sampleId)).toBeGreaterThanOrEqual(0);
    for (const label of ['Batch#:', 'Batch Number:', 'BATCH NO.', 'Lot Number'])
      expect(labelRank(label, fieldLabels.batch)).toBeGreaterThanOrEqual(0);
    for (const label of ['Completed', 'DATE ISSUED', 'Report Created:', 'Completion Date:'])
      expect(labelRank(label, dateLabels.reported)).toBeGreaterThanOrEqual(0);
    for (const label of ['Batch Size', 'Sample Size', 'Sampling Method'])
      expect(labelRank(label, fieldLabels.sampleId)).toBe(-1);
  });
});
