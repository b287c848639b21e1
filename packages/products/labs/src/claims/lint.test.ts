import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CertificateRecord } from '../certificate/record.ts';
import { elyxrGummy, moonrock, panels, redline, row, total } from '../description/fixtures.ts';
import type { Finding } from './lint.ts';
import { lint } from './lint.ts';
import { JURISDICTIONS } from './rules/packs.ts';

const AT = '2026-11-20';
const check = (
  text: string,
  jurisdiction: string | null = 'US',
  record: CertificateRecord = redline,
): Finding[] => lint({ text, record, jurisdiction, at: AT, fragment: true });
const blocked = (
  text: string,
  jurisdiction: string | null = 'US',
  record: CertificateRecord = redline,
): string[] =>
  check(text, jurisdiction, record)
    .filter((f) => f.severity === 'block')
    .map((f) => f.ruleId);

describe('forbidden everywhere', () => {
  it.each([
    'Fun for kids and teens.',
    'A toy-like gummy for children.',
    'Completely safe to use.',
    'Pesticide-free flower.',
    'Free of heavy metals and mold.',
    'No residual solvents whatsoever.',
    'Organic and organically grown.',
    'The strongest flower in town.',
    'Our #1 strain.',
    'Highest THC you can buy.',
    'THC-free.',
    'Contains no THC at all.',
    'Zero detectable THC.',
    'THC: 0',
    'Classic indica effects.',
    'Enjoy the effects of a pure sativa.',
    'Limonene lifts the mood.',
    'Myrcene is known for its sedating properties.',
    'Caryophyllene helps with sore joints.',
    'With alpha-pinene.',
    'β-pinene on the nose.',
    'Rich in geraniol.',
    'With added CBN.',
    '35.0 % total THC.',
    '28.3 % total THC.',
    '28.31 % total THC.',
    '28.3140 % total THC.',
    '28.314999 % total THC.',
    '28,314 % total THC.',
    '28.314 mg total THC.',
    '28.314 mg/g total THC.',
    '31.204 % total THC.',
    '28.314 % THCA.',
    'THCA: 28.314 %.',
    '2.962 % limonene.',
    'Over 28.314 % total THC.',
    'Nearly 29 % THC.',
    'Thirty-one percent THCA.',
    '２８．３ % THC',
    '5 mg per serving.',
    '100 % satisfaction.',
  ])('%s', (text) => {
    for (const { id } of JURISDICTIONS) expect(blocked(text, id), id).not.toEqual([]);
  });
});

describe('allowed everywhere', () => {
  it.each([
    'Redline is a flower with 28.314 % total THC and 31.204 % THCA.',
    'Total THC: 28.314%, THCA: 31.204%, delta-9 THC: 0.948%.',
    'THC 28.314 %. THCA 31.204 %.',
    'Limonene (0.912 %), caryophyllene (0.641 %) and myrcene (0.433 %).',
    'Terpenes total 2.962 %, with limonene in front.',
    'Citrus, pine and black pepper on the nose.',
    'Passed the panels for pesticides, heavy metals, microbials and mycotoxins.',
    'Lab tested for pesticides and residual solvents.',
    'Contact our support team.',
    'Slow-cured flower, hand trimmed.',
    'Dried and cured in glass.',
    'Keep out of reach of children.',
    'For adults 21+ only.',
    'For use only by adults 21 and over.',
    'Store in a cool, dry place.',
    'The campaign begins in spring; painstaking work went into the trim.',
    'An indica-leaning hybrid.',
    'Tested on 2026-10-04, certificate AAEH797.',
    'A mellow citrus aroma with a clean finish.',
    'High in limonene.',
    'A high THC flower with a strong citrus nose.',
    'CBD was not detected.',
    'Batch 32156_0003986136.',
    'Volatile organic compounds give the scent.',
    'We are happy to help.',
    'Available in store.',
    'Healthily is not the word; thistle, thermal, therapod.',
    'Besides, the thesis of this session is in the history.',
  ])('%s', (text) => {
    for (const { id } of JURISDICTIONS) expect(check(text, id), id).toEqual([]);
  });
});

describe('forbidden by federal law of the US', () => {
  it.each([
    'Cures anxiety.',
    'Helps treat insomnia.',
    'Prevents migraines.',
    'Relieves chronic pain.',
    'Anti-inflammatory and antioxidant.',
    'Fights cancer.',
    'For people with PTSD.',
    'A natural remedy.',
    'Therapeutic grade.',
    'Deeply relaxing and euphoric.',
    'Sedating body high, couch-lock guaranteed.',
    'Helps you sleep.',
    'Boosts focus and creativity.',
    'Melts away stress.',
    'FDA approved.',
    'Clinically proven.',
    'Doctor recommended.',
    'Take two 💊 a day.',
    'Good for your immune system.',
    'An energizing daytime buzz.',
  ])('%s', (text) => {
    expect(blocked(text, 'US')).not.toEqual([]);
  });

  it('lets the disclaimer of supplements stand, which Washington bars', () => {
    const text = 'This product is not intended to diagnose, treat, cure, or prevent any disease.';
    expect(check(text, 'US')).toEqual([]);
    expect(blocked(text, 'US-WA')).toContain('us-wa.fda-disclaimer');
  });

  it('only warns of words about wellbeing and mood', () => {
    expect(check('A wellness favorite for winding down.', 'US').map((f) => f.severity)).toEqual([
      'warn',
      'warn',
    ]);
  });
});

describe('forbidden by single places', () => {
  it.each([
    ['US-WA', 'Supports your wellness routine.'],
    ['US-WA', 'A beneficial, restorative flower.'],
    ['US-WA', 'Mellow and blissful.'],
    ['US-CA', 'Grown in the Emerald Triangle.'],
    ['US-CA', 'Humboldt sun in every jar.'],
    ['US-CA', 'Tastes like candy.'],
    ['US-OR', 'OLCC approved.'],
    ['US-OR', 'Get wasted tonight.'],
    ['US-IL', 'Health benefits included.'],
    ['US-MA', 'Curative by nature.'],
    ['CA', 'Perfect for parties and festivals.'],
    ['CA', 'Customers love it.'],
    ['CA', 'Treat yourself.'],
    ['CA', 'Chill vibes for the weekend.'],
    ['CA', 'Pairs well with a cold beer.'],
    ['CA', 'Buy one get one, limited time.'],
    ['CA', 'Premium, potent and powerful.'],
    ['US-NV', 'Perfect for parties and festivals.'],
    [null, 'Perfect for parties and festivals.'],
  ])('%s: %s', (place, text) => {
    expect(blocked(text, place)).not.toEqual([]);
  });

  it('"treat yourself" is no disease claim: fine in the US, an occasion in Canada', () => {
    expect(check('Treat yourself.', 'US')).toEqual([]);
    expect(blocked('Treat yourself to relief.', 'US')).toContain('us.healing');
  });

  it('social networks get the strict pack on top of the law', () => {
    const input = {
      text: 'Perfect for parties.',
      record: redline,
      jurisdiction: 'US',
      at: AT,
      fragment: true,
    };
    expect(lint(input).some((f) => f.severity === 'block')).toBe(false);
    expect(lint({ ...input, channel: 'social' }).some((f) => f.severity === 'block')).toBe(true);
  });
});

describe('what the certificate decides', () => {
  it('a delta-8 gummy with total THC printed ND is not THC-free, not sober, and must name its delta-8', () => {
    for (const text of [
      'THC-free gummy',
      'No THC inside',
      'Total THC: ND',
      'Will not get you high',
      'non-psychoactive',
      'T.H.C. free',
      'no\nTHC',
      'zero-THC',
      'delta-8 free',
    ])
      expect(blocked(text, 'US', elyxrGummy), text).not.toEqual([]);
    const whole = (text: string): string[] =>
      lint({ text, record: elyxrGummy, jurisdiction: 'US', at: AT }).map((f) => f.ruleId);
    expect(whole('Elyxr Gummy, an edible.')).toContain('everywhere.isomer-omitted');
    expect(whole('Elyxr Gummy with delta-8.')).toContain('everywhere.isomer-omitted');
    expect(whole('Elyxr Gummy: 23.84 mg delta-8 THC per unit.')).toEqual([]);
    expect(whole('Elyxr Gummy: 23.84 mg Δ8-THC in each gummy.')).toEqual([]);
    expect(whole('Elyxr Gummy: 23.84 mg delta-9 THC per unit.')).toContain('everywhere.number-wrong-analyte');
    expect(whole('Elyxr Gummy: 23.84 % delta-8 THC.')).toContain('everywhere.number-wrong-unit');
  });

  it('a PASSED badge with nothing tested supports neither "passed" nor "tested for"', () => {
    for (const text of [
      'Passed.',
      'Passed all tests.',
      'PASSED with flying colors',
      'It passed pesticide testing.',
      'Lab tested for pesticides.',
      'Screened for heavy metals and mold.',
      'Clean lab results.',
      'Fully tested.',
      'All panels came back clean.',
      'p a s s e d',
      'Lab approved.',
      'Within all limits.',
      'Fully compliant.',
    ])
      expect(blocked(text, 'US', moonrock), text).not.toEqual([]);
    expect(blocked('Passed down through generations.', 'US', moonrock)).toEqual([]);
  });

  it('"passed all tests" needs every safety panel passed', () => {
    const partly: CertificateRecord = {
      ...redline,
      panels: [...panels('pass', 'pesticides', 'microbials'), ...panels('tested_no_verdict', 'heavy_metals')],
    };
    expect(blocked('Passed all tests.', 'US', redline)).toEqual([]);
    expect(blocked('Passed all tests.', 'US', partly)).toEqual(['everywhere.all-tests-passed']);
    expect(blocked('Passed the panels for pesticides and microbials.', 'US', partly)).toEqual([]);
    expect(blocked('Passed the panels for pesticides and heavy metals.', 'US', partly)).toEqual([
      'everywhere.panel-passed',
    ]);
  });

  it('"THC-free" stays a claim when THC was measured and not detected, or never measured', () => {
    const none: CertificateRecord = {
      ...redline,
      totals: { ...redline.totals, thc: total('ND') },
      analytes: [row('thca', 'ND', '%'), row('delta_9_thc', 'ND', '%')],
    };
    expect(blocked('THC-free.', 'US', none)).toEqual(['everywhere.thc-free']);
    expect(blocked('THC-free.', 'US', { ...none, analytes: [] })).toEqual(['everywhere.thc-free']);
  });

  it('a number in doubt may not be quoted until a person has decided', () => {
    const record: CertificateRecord = {
      ...redline,
      totals: { ...redline.totals, thc: total('28.314', '%', { confidence: 'uncertain' }) },
      warnings: [
        { code: 'basis_unclear', severity: 'ask', message: 'Which basis?', path: 'totals.thc', place: null },
      ],
    };
    const text = '28.314 % total THC';
    expect(blocked(text, 'US', record)).toEqual(['everywhere.number-uncertain']);
    const decided = lint({
      text,
      record,
      jurisdiction: 'US',
      at: AT,
      resolved: ['basis_unclear@totals.thc'],
      fragment: true,
    });
    expect(decided).toEqual([]);
  });

  it('digits of the name, the size and the ids are free, a dose beside them is not', () => {
    const record: CertificateRecord = {
      ...redline,
      product: {
        ...redline.product,
        name: { value: 'Nano Bites 100mg', printed: 'Nano Bites 100mg', confidence: 'certain', place: null },
        unitWeight: { value: '3.5 g', printed: '3.5 g', confidence: 'certain', place: null },
        servingsPerPackage: { value: '20', printed: '20', confidence: 'certain', place: null },
      },
    };
    expect(check('Nano Bites 100mg, 3.5 g.', 'US', record)).toEqual([]);
    expect(blocked('100mg THC in every bag.', 'US', record)).not.toEqual([]);
    expect(blocked('20 mg THC.', 'US', record)).not.toEqual([]);
    expect(blocked('20 % THC.', 'US', record)).not.toEqual([]);
    expect(check('Sold as 7 g.', 'US', record).map((f) => f.ruleId)).toEqual([
      'everywhere.size-not-on-certificate',
    ]);
  });

  it('a word of the product’s own name warns, a disease in it blocks', () => {
    const named = (name: string): CertificateRecord => ({
      ...redline,
      product: {
        ...redline.product,
        name: { value: name, printed: name, confidence: 'certain', place: null },
      },
    });
    expect(
      check('Blissful Wizard is a flower.', 'CA', named('Blissful Wizard')).map((f) => f.severity),
    ).toEqual(['warn']);
    expect(blocked('Cancer Killer is a flower.', 'US', named('Cancer Killer'))).toEqual(['us.disease']);
  });

  it('hemp is a word of the law: from 12 November 2026 not for what exceeds the definition', () => {
    const on = (at: string): string[] =>
      lint({ text: 'Hemp flower.', record: moonrock, jurisdiction: 'US', at, fragment: true }).map(
        (f) => f.ruleId,
      );
    expect(on('2026-11-11')).toEqual([]);
    expect(on('2026-11-12')).toEqual(['us.hemp-definition']);
  });
});

describe('findings as an editor needs them', () => {
  it('offsets point at the words in the original, whatever was hidden in them', () => {
    const text = 'Say: cu\u00adr\u200bes 😀 &#112;ain, 35.0 % THC';
    for (const found of check(text, 'US')) expect(text.slice(found.start, found.end)).toBe(found.excerpt);
    expect(check(text, 'US').map((f) => f.excerpt)).toEqual(['cu\u00adr\u200bes', '&#112;ain', '35.0 %']);
  });

  it('stay inside the text, in order, for any input', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(' cures ', ' 28.31 % THC ', '<b>', '&#99;', '&amp;', '{{x}}'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const found = lint({ text, record: redline, jurisdiction: 'CA', at: AT });
        let last = 0;
        for (const f of found) {
          expect(f.start).toBeGreaterThanOrEqual(last);
          expect(f.end).toBeGreaterThanOrEqual(f.start);
          expect(f.end).toBeLessThanOrEqual(text.length);
          last = f.start;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('say what to write instead', () => {
    expect(check('28.31 % total THC', 'US').map((f) => f.suggestion)).toEqual(['28.314 %']);
    expect(check('alpha-pinene', 'US').map((f) => f.suggestion)).toEqual(['pinene']);
  });

  it('one finding a place and topic, the strictest law speaking, each with its source', () => {
    const found = check('It cures.', 'US-WA');
    expect(found).toHaveLength(1);
    expect(found[0]?.source).toMatch(/https:\/\//);
  });
});
