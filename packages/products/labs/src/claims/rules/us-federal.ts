import { HEMP_RULE_FROM } from '../hemp.ts';
import type { Rule, Source } from './rule.ts';
import * as words from './vocabulary.ts';

const FDA: Source = {
  law: 'Federal Food, Drug, and Cosmetic Act',
  section: '201(g)(1), 21 U.S.C. 321(g)(1); disease claims as in 21 CFR 101.93(g)',
  url: 'https://www.law.cornell.edu/uscode/text/21/321',
};
const FTC: Source = {
  law: 'Federal Trade Commission Act; FTC Health Products Compliance Guidance (December 2022)',
  section: '5 and 12, 15 U.S.C. 45, 52: objective claims need competent and reliable evidence',
  url: 'https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance',
};
const ENDORSEMENT: Source = {
  law: 'FTC Guides Concerning the Use of Endorsements and Testimonials in Advertising',
  section: '16 CFR part 255',
  url: 'https://www.law.cornell.edu/cfr/text/16/part-255',
};
const HEMP: Source = {
  law: 'Public Law 119-37 (12 November 2025), Division B',
  section:
    's. 781, amending 7 U.S.C. 1639o, in force 365 days after enactment. A bill to make it 3 years (Hemp Planting Predictability Act, H.R. 7024, 119th Congress) was pending when this was written: check before relying on the date.',
  url: 'https://www.congress.gov/bill/119th-congress/house-bill/5371',
};
const GUIDES: Source = {
  law: 'FTC Act',
  section: '5, 15 U.S.C. 45: deceptive acts',
  url: 'https://www.law.cornell.edu/uscode/text/15/45',
};

export const US_FEDERAL: readonly Rule[] = [
  {
    id: 'us.disease',
    jurisdiction: 'US',
    topic: 'disease',
    severity: 'block',
    effectiveFrom: '1938-06-25',
    source: FDA,
    message: 'Naming a disease or symptom makes the product an unapproved drug in the eyes of the FDA.',
    inName: 'block',
    match: { kind: 'phrases', any: words.CONDITIONS, unless: [...words.FDA_DISCLAIMER, 'flu powder'] },
  },
  {
    id: 'us.healing',
    jurisdiction: 'US',
    topic: 'disease',
    severity: 'block',
    effectiveFrom: '1938-06-25',
    source: FDA,
    message: 'Treating, curing, preventing, mitigating and diagnosing are claims for approved drugs only.',
    inName: 'block',
    match: {
      kind: 'phrases',
      any: words.HEALING,
      unless: [...words.HEALING_EXCEPTIONS, ...words.FDA_DISCLAIMER],
    },
  },
  {
    id: 'us.healing-of-something',
    jurisdiction: 'US',
    topic: 'disease',
    severity: 'block',
    effectiveFrom: '1938-06-25',
    source: FDA,
    message: 'Preventing or fighting something in the body is a claim for approved drugs only.',
    match: {
      kind: 'pattern',
      pattern:
        '(?<![a-z0-9])(?:prevent|fight|battle|combat|kill|beat|ward off|say goodbye to)(?:s|ed|ing)? (?:your |the |off |all |any )?(?:cancer|pain|colds?|illness|infections?|aging|ageing|germs|bacteria|fatigue|aches?|symptoms?|nausea|anxiety|stress)(?![a-z])',
    },
  },
  {
    id: 'us.medical-signs',
    jurisdiction: 'US',
    topic: 'disease',
    severity: 'block',
    effectiveFrom: '1938-06-25',
    source: FDA,
    message: 'Signs of medicine imply a drug.',
    match: { kind: 'pattern', pattern: '[\u{1F48A}\u{1F489}\u{1FA7A}\u2695\u{1F3E5}\u{1FA79}]' },
  },
  {
    id: 'us.medical-words',
    jurisdiction: 'US',
    topic: 'therapy',
    severity: 'warn',
    effectiveFrom: '1938-06-25',
    source: FDA,
    message: 'Medical words may be read as a drug claim; keep them to the name of a licence or programme.',
    match: { kind: 'phrases', any: words.MEDICAL, unless: words.MEDICAL_EXCEPTIONS },
  },
  {
    id: 'us.wellbeing',
    jurisdiction: 'US',
    topic: 'therapy',
    severity: 'warn',
    effectiveFrom: '1938-03-21',
    source: FTC,
    message: 'A benefit to the body needs evidence that a laboratory certificate does not give.',
    match: { kind: 'phrases', any: words.WELLBEING, unless: words.WELLBEING_EXCEPTIONS },
  },
  {
    id: 'us.effect',
    jurisdiction: 'US',
    topic: 'effect',
    severity: 'block',
    effectiveFrom: '1938-03-21',
    source: FTC,
    message: 'An effect on body or mind is an objective claim, and the certificate is no evidence for it.',
    suggestion: 'Describe aroma, flavor or the measured numbers.',
    match: { kind: 'phrases', any: words.BODY_EFFECTS, unless: words.BODY_EFFECT_EXCEPTIONS },
  },
  {
    id: 'us.mood',
    jurisdiction: 'US',
    topic: 'effect',
    severity: 'warn',
    effectiveFrom: '1938-03-21',
    source: FTC,
    message: 'This may be read as a promise about mood.',
    match: { kind: 'phrases', any: words.MOOD_WORDS, unless: words.MOOD_EXCEPTIONS },
  },
  {
    id: 'us.authority',
    jurisdiction: 'US',
    topic: 'endorsement',
    severity: 'block',
    effectiveFrom: '2022-12-20',
    source: FTC,
    message: 'Claims of proof, approval or a profession need evidence that is not on the certificate.',
    match: {
      kind: 'phrases',
      any: words.AUTHORITY,
      unless: [...words.AUTHORITY_EXCEPTIONS, ...words.FDA_DISCLAIMER],
    },
  },
  {
    id: 'us.testimonial',
    jurisdiction: 'US',
    topic: 'endorsement',
    severity: 'warn',
    effectiveFrom: '1980-01-18',
    source: ENDORSEMENT,
    message: 'An endorsement must be real, typical and disclosed.',
    match: {
      kind: 'phrases',
      any: words.TESTIMONIALS,
      unless: ['not recommended', 'recommended serving', 'recommended storage'],
    },
  },
  {
    id: 'us.puffery',
    jurisdiction: 'US',
    topic: 'quality',
    severity: 'warn',
    effectiveFrom: '1938-03-21',
    source: GUIDES,
    message: 'Words of quality or nature should be true of this batch and provable.',
    match: { kind: 'phrases', any: words.PUFFERY, unless: words.PUFFERY_EXCEPTIONS },
  },
  {
    id: 'us.hemp-definition',
    jurisdiction: 'US',
    topic: 'composition',
    severity: 'block',
    effectiveFrom: HEMP_RULE_FROM,
    source: HEMP,
    message: 'By its certificate this product is outside the federal definition of hemp.',
    inName: 'warn',
    match: { kind: 'check', check: 'hemp' },
  },
];
