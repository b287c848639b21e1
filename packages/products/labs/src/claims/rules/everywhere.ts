import type { CheckName, Rule, Severity, Source, Topic } from './rule.ts';
import * as words from './vocabulary.ts';

const HOUSE: Source = {
  law: 'House rule of this product',
  section: 'holds in every jurisdiction; grounded in 15 U.S.C. 45 and 52 (false advertisement)',
  url: 'https://www.law.cornell.edu/uscode/text/15/52',
};
const MINORS: Source = {
  law: 'House rule of this product',
  section:
    'common to Cal. Bus. & Prof. Code 26152, WAC 314-55-155(1)(a)(iv), Cannabis Act (S.C. 2018, c. 16) s. 17(1)(b)',
  url: 'https://laws-lois.justice.gc.ca/eng/acts/C-24.5/',
};
const ORGANIC: Source = {
  law: 'Organic Foods Production Act of 1990, National Organic Program',
  section: '7 U.S.C. 6505(a); 7 CFR 205.100, 205.102',
  url: 'https://www.law.cornell.edu/cfr/text/7/205.102',
};
const RECORD: Source = {
  law: 'House rule of this product',
  section: 'a text repeats the certificate: same digits, unit, substance and verdict',
  url: 'https://www.law.cornell.edu/uscode/text/15/52',
};
const FROM = '2018-01-01';

const check = (
  name: CheckName,
  topic: Topic,
  severity: Severity,
  message: string,
  suggestion?: string,
): Rule => ({
  id: `everywhere.${name}`,
  jurisdiction: 'everywhere',
  topic,
  severity,
  effectiveFrom: FROM,
  source: RECORD,
  message,
  ...(suggestion ? { suggestion } : {}),
  match: { kind: 'check', check: name },
});

const wording: Rule[] = [
  {
    id: 'everywhere.minors',
    jurisdiction: 'everywhere',
    topic: 'minors',
    severity: 'block',
    effectiveFrom: FROM,
    source: MINORS,
    message: 'Words about children or young people do not belong in a cannabis text.',
    match: { kind: 'phrases', any: words.MINORS, unless: words.MINORS_EXCEPTIONS },
  },
  {
    id: 'everywhere.minors-signs',
    jurisdiction: 'everywhere',
    topic: 'minors',
    severity: 'block',
    effectiveFrom: FROM,
    source: MINORS,
    message: 'Pictures that appeal to children do not belong in a cannabis text.',
    match: {
      kind: 'pattern',
      pattern: '[\u{1F476}\u{1F9D2}\u{1F466}\u{1F467}\u{1F9F8}\u{1F36D}\u{1F36C}\u{1F984}\u{1F388}\u{1F3A0}]',
    },
  },
  {
    id: 'everywhere.candy',
    jurisdiction: 'everywhere',
    topic: 'minors',
    severity: 'warn',
    effectiveFrom: FROM,
    source: MINORS,
    message: 'Likening a cannabis product to candy is barred in several places.',
    match: { kind: 'phrases', any: words.CANDY, unless: ['hard candy mold'] },
  },
  {
    id: 'everywhere.safe',
    jurisdiction: 'everywhere',
    topic: 'safety',
    severity: 'block',
    effectiveFrom: FROM,
    source: HOUSE,
    message: 'A passed test means below a limit, not safe or without risk.',
    suggestion: 'Name the panels that passed.',
    inName: 'block',
    match: { kind: 'phrases', any: words.SAFETY, unless: words.SAFETY_EXCEPTIONS },
  },
  {
    id: 'everywhere.organic',
    jurisdiction: 'everywhere',
    topic: 'quality',
    severity: 'block',
    effectiveFrom: FROM,
    source: ORGANIC,
    message: 'Organic is a certified term that a laboratory certificate cannot support.',
    match: { kind: 'phrases', any: words.ORGANIC, unless: words.ORGANIC_EXCEPTIONS },
  },
  {
    id: 'everywhere.superlative',
    jurisdiction: 'everywhere',
    topic: 'quality',
    severity: 'block',
    effectiveFrom: FROM,
    source: HOUSE,
    message: 'A comparison with all other products cannot be shown from one certificate.',
    match: { kind: 'phrases', any: words.SUPERLATIVES },
  },
  {
    id: 'everywhere.number-one',
    jurisdiction: 'everywhere',
    topic: 'quality',
    severity: 'block',
    effectiveFrom: FROM,
    source: HOUSE,
    message: 'A comparison with all other products cannot be shown from one certificate.',
    match: { kind: 'pattern', pattern: '(?<![a-z0-9])(?:#|no\\. ?|nr\\. ?)1(?![\\d.,%])' },
  },
];

const record: Rule[] = [
  check('thc-free', 'composition', 'block', 'This says the product has no THC.'),
  check('non-intoxicating', 'composition', 'block', 'This denies an intoxicating effect.'),
  check(
    'isomer-omitted',
    'composition',
    'block',
    'A THC isomer on the certificate is not named in the text.',
  ),
  check('analyte-not-reported', 'composition', 'block', 'The certificate does not report this substance.'),
  check('greek-letter', 'composition', 'block', 'The certificate does not carry this Greek letter.'),
  check(
    'all-tests-passed',
    'testing',
    'block',
    'The certificate does not show that every test passed.',
    'Name the panels that passed.',
  ),
  check('panel-passed', 'testing', 'block', 'The certificate does not show a pass for this panel.'),
  check('panel-tested', 'testing', 'block', 'The certificate does not show a test for this panel.'),
  check(
    'contaminant-free',
    'testing',
    'block',
    'A pass means below the limit, not free of it.',
    'Say "passed the pesticide panel".',
  ),
  check(
    'terpene-effect',
    'effect',
    'block',
    'A terpene has an aroma; an effect from it is a claim.',
    'Describe the aroma instead.',
  ),
  check('strain-type-effect', 'effect', 'block', 'Indica, sativa and hybrid name plants, not effects.'),
  check('number-unknown', 'number', 'block', 'This number is not on the certificate.'),
  check(
    'number-uncertain',
    'number',
    'block',
    'This number is in doubt: decide the open question on the record first.',
  ),
  check('number-more-digits', 'number', 'block', 'More digits than the certificate prints.'),
  check('number-rounded', 'number', 'block', 'Rounded: write the number as printed.'),
  check(
    'number-reformatted',
    'number',
    'block',
    'Written in another form: keep the digits and the point as printed.',
  ),
  check('number-wrong-unit', 'number', 'block', 'The certificate prints this number with another unit.'),
  check('number-wrong-analyte', 'number', 'block', 'This number belongs to another substance.'),
  check('number-without-unit', 'number', 'warn', 'A measured number needs its unit.'),
  check(
    'number-qualified',
    'number',
    'block',
    'The certificate gives a result, not a bound: drop the word before the number.',
  ),
  check('number-spelled', 'number', 'block', 'Write measured amounts in the digits of the certificate.'),
  check(
    'size-not-on-certificate',
    'number',
    'warn',
    'This size is not on the certificate: make sure it is the size sold.',
  ),
];

export const EVERYWHERE: readonly Rule[] = [...wording, ...record];
