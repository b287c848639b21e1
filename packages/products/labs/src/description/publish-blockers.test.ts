import { describe, expect, it } from 'vitest';
import type { CertificateRecord } from '../certificate/record.ts';
import { elyxrGummy, moonrock, panels, redline, row, total } from './fixtures.ts';
import { publishBlockers } from './publish-blockers.ts';

const codes = (
  record: CertificateRecord,
  at = '2026-11-20',
  jurisdiction: string | null = 'US-CA',
  resolved: string[] = [],
): string[] => publishBlockers(record, { at, jurisdiction, resolved }).map((blocker) => blocker.code);

describe('what keeps a description from the shelf', () => {
  it('nothing, for a compliance certificate with every panel passed', () => {
    expect(codes(redline)).toEqual([]);
  });

  it('the Moonrock: its panels were not tested, whatever the badge says', () => {
    const found = codes(moonrock, '2022-05-01');
    expect(found.filter((code) => code === 'panel_not_tested').length).toBeGreaterThanOrEqual(4);
    expect(found).toContain('no_safety_panel');
  });

  it('a document that is no compliance certificate', () => {
    for (const documentType of [
      'quality_assurance',
      'research',
      'preview',
      'patient_copy',
      'single_panel',
      'unknown',
    ] as const)
      expect(codes({ ...redline, documentType }), documentType).toEqual(['document_type']);
  });

  it('an expired certificate, from the day after', () => {
    expect(codes(redline, '2027-10-05')).toEqual([]);
    expect(codes(redline, '2027-10-06')).toEqual(['expired']);
  });

  it('a failed panel and a panel without a verdict', () => {
    const record = {
      ...redline,
      panels: [
        ...panels('pass', 'microbials', 'mycotoxins', 'foreign_matter'),
        ...panels('fail', 'pesticides'),
        ...panels('tested_no_verdict', 'heavy_metals'),
      ],
    };
    expect(codes(record)).toEqual(['panel_failed', 'panel_without_verdict']);
  });

  it('a panel California wants and the certificate lacks', () => {
    const record = { ...redline, panels: panels('pass', 'microbials', 'mycotoxins') };
    expect(codes(record, '2026-11-20', 'US-CA')).toEqual(['panel_missing', 'panel_missing', 'panel_missing']);
    expect(codes(record, '2026-11-20', 'US-MA')).toEqual([]);
  });

  it('an open question, until a person has decided it', () => {
    const warnings: CertificateRecord['warnings'] = [
      {
        code: 'date_order',
        severity: 'ask',
        message: 'Tested before received.',
        path: 'dates.tested',
        place: null,
      },
      { code: 'note', severity: 'info', message: 'Nothing.', path: null, place: null },
    ];
    expect(codes({ ...redline, warnings })).toEqual(['unresolved_warning']);
    expect(codes({ ...redline, warnings }, '2026-11-20', 'US-CA', ['date_order@dates.tested'])).toEqual([]);
  });

  it('a hemp product beyond the federal definition, from 12 November 2026 in the US', () => {
    const gummy = { ...elyxrGummy, dates: { ...elyxrGummy.dates, expires: null } };
    expect(codes(gummy, '2026-11-11', 'US')).toEqual([]);
    expect(codes(gummy, '2026-11-12', 'US')).toEqual([
      'hemp_total_thc',
      'hemp_container_cap',
      'hemp_converted',
    ]);
    expect(codes(gummy, '2026-11-12', 'CA')).toEqual([]);
    expect(codes(redline, '2026-11-12', 'US')).toEqual([]);
  });

  it('industrial hemp at 0.59 % total THC', () => {
    const bubba: CertificateRecord = {
      ...redline,
      product: { ...redline.product, category: 'hemp' },
      totals: { ...redline.totals, thc: total('0.59') },
      analytes: [row('thca', '0.62', '%'), row('cbda', '14.2', '%')],
    };
    expect(codes(bubba, '2026-11-12', 'US')).toEqual(['hemp_total_thc']);
  });

  it('a Californian edible over 10 mg a serving beyond the tolerance', () => {
    const edible = (serving: string): CertificateRecord => ({
      ...redline,
      product: { ...redline.product, category: 'edible' },
      totals: { ...redline.totals, thc: total(serving, 'mg/serving') },
    });
    expect(codes(edible('10.9'))).toEqual([]);
    expect(codes(edible('11.2'))).toEqual(['edible_serving_limit']);
    expect(codes(edible('11.2'), '2026-11-20', 'US-WA')).toEqual([]);
  });
});
