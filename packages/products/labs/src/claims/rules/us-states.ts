import type { PackId, Rule, Source, Topic } from './rule.ts';
import * as words from './vocabulary.ts';

const HEALTH_WORDS = [...words.HEALING, ...words.CONDITIONS];
const HEALTH_EXCEPTIONS = [...words.HEALING_EXCEPTIONS, 'flu powder'];

interface Law {
  pack: PackId;
  slug: string;
  source: Source;
  effectiveFrom: string;
}

const phrases = (
  law: Law,
  name: string,
  topic: Topic,
  message: string,
  any: readonly string[],
  unless: readonly string[] = [],
): Rule => ({
  id: `${law.slug}.${name}`,
  jurisdiction: law.pack,
  topic,
  severity: 'block',
  effectiveFrom: law.effectiveFrom,
  source: law.source,
  message,
  match: { kind: 'phrases', any, unless },
});

const california = (section: string): Law => ({
  pack: 'US-CA',
  slug: 'us-ca',
  effectiveFrom: '2016-11-09',
  source: {
    law: 'California Business and Professions Code, division 10, chapter 15',
    section,
    url: 'https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?chapter=15.&division=10.&lawCode=BPC',
  },
});

export const CALIFORNIA: readonly Rule[] = [
  {
    ...phrases(
      california('26154 with 26150(d): health-related statements that are untrue or tend to mislead'),
      'health',
      'disease',
      'A health-related statement must not be untrue or tend to mislead; the certificate says nothing about health.',
      [...HEALTH_WORDS, ...words.MEDICAL],
      [
        ...HEALTH_EXCEPTIONS,
        ...words.FDA_DISCLAIMER,
        ...words.MEDICAL_EXCEPTIONS,
        'medicinal cannabis',
        'medicinal use',
      ],
    ),
    inName: 'block',
  },
  phrases(
    california('26152: no impression of origin in a place unless the label bears the appellation'),
    'origin',
    'origin',
    'A place of origin must be true and on the label; the certificate does not carry it.',
    words.CALIFORNIA_PLACES,
  ),
  phrases(
    california('26152: nothing attractive to children or encouraging persons under 21'),
    'candy',
    'minors',
    'Advertising must not be attractive to children.',
    words.CANDY,
  ),
];

const WASHINGTON_RULE: Law = {
  pack: 'US-WA',
  slug: 'us-wa',
  effectiveFrom: '2013-11-16',
  source: {
    law: 'Washington Administrative Code',
    section:
      '314-55-155(1)(a): no curative or therapeutic effects, no overconsumption, nothing especially appealing to youth',
    url: 'https://app.leg.wa.gov/WAC/default.aspx?cite=314-55-155',
  },
};
const WASHINGTON_POLICY: Law = {
  ...WASHINGTON_RULE,
  effectiveFrom: '2019-01-02',
  source: {
    law: 'Washington State Liquor and Cannabis Board, interim policy BIP-08-2018',
    section:
      'curative or therapeutic: any effect on body or mind, and words such as relief, wellness, support; also the FDA disclaimer',
    url: 'https://app.leg.wa.gov/WAC/default.aspx?cite=314-55-155',
  },
};

export const WASHINGTON: readonly Rule[] = [
  {
    ...phrases(
      WASHINGTON_RULE,
      'therapy',
      'disease',
      'Washington bars any hint of a curative or therapeutic effect.',
      HEALTH_WORDS,
      HEALTH_EXCEPTIONS,
    ),
    inName: 'block',
  },
  phrases(
    WASHINGTON_POLICY,
    'listed-words',
    'therapy',
    'This word is on the board’s list of curative or therapeutic words.',
    [...words.MEDICAL, ...words.WELLBEING],
    [...words.MEDICAL_EXCEPTIONS, ...words.WELLBEING_EXCEPTIONS],
  ),
  phrases(
    WASHINGTON_POLICY,
    'fda-disclaimer',
    'therapy',
    'Washington bars the FDA disclaimer: it does not repair a claim.',
    words.FDA_DISCLAIMER,
  ),
  phrases(
    WASHINGTON_POLICY,
    'effect',
    'effect',
    'The board reads an effect on body or mind as a therapeutic claim.',
    [...words.BODY_EFFECTS, ...words.MOOD_WORDS],
    [...words.BODY_EFFECT_EXCEPTIONS, ...words.MOOD_EXCEPTIONS],
  ),
  phrases(
    WASHINGTON_RULE,
    'overconsumption',
    'lifestyle',
    'Washington bars encouraging overconsumption.',
    words.OVERCONSUMPTION,
  ),
  phrases(
    WASHINGTON_RULE,
    'candy',
    'minors',
    'Washington bars what is especially appealing to youth.',
    words.CANDY,
  ),
  phrases(WASHINGTON_RULE, 'giveaway', 'inducement', 'Giveaways and coupons are restricted in Washington.', [
    'giveaway',
    'giveaways',
    'coupon',
    'coupons',
    'free gift',
    'free sample',
    'free samples',
  ]),
];

const OREGON_RULE: Law = {
  pack: 'US-OR',
  slug: 'us-or',
  effectiveFrom: '2016-06-29',
  source: {
    law: 'Oregon Administrative Rules',
    section:
      '845-025-8040(1): (d) safe because tested or regulated, (e) curative claims, (g) use for its intoxicating effect, (h) excessive use',
    url: 'https://secure.sos.state.or.us/oard/viewSingleRule.action?ruleVrsnRsn=239093',
  },
};

export const OREGON: readonly Rule[] = [
  {
    ...phrases(
      OREGON_RULE,
      'therapy',
      'disease',
      'Oregon bars curative or therapeutic claims without significant scientific agreement.',
      HEALTH_WORDS,
      [...HEALTH_EXCEPTIONS, ...words.FDA_DISCLAIMER],
    ),
    inName: 'block',
  },
  phrases(
    OREGON_RULE,
    'intoxication',
    'effect',
    'Oregon bars encouraging use for its intoxicating effect.',
    words.BODY_EFFECTS,
    words.BODY_EFFECT_EXCEPTIONS,
  ),
  phrases(
    OREGON_RULE,
    'overconsumption',
    'lifestyle',
    'Oregon bars encouraging excessive or rapid consumption.',
    words.OVERCONSUMPTION,
  ),
  phrases(OREGON_RULE, 'agency', 'endorsement', 'Oregon bars claims that an agency endorses the product.', [
    ...[
      'olcc approved',
      'olcc tested',
      'olcc certified',
      'approved by the olcc',
      'state certified',
      'certified by the state',
    ],
    ...['government tested', 'regulated and safe', 'state approved', 'government approved'],
  ]),
];

const ILLINOIS_RULE: Law = {
  pack: 'US-IL',
  slug: 'us-il',
  effectiveFrom: '2019-06-25',
  source: {
    law: 'Illinois Cannabis Regulation and Tax Act',
    section:
      '410 ILCS 705/55-20(a): no health, medicinal or therapeutic claims, no overconsumption, no appeal to minors',
    url: 'https://www.ilga.gov/legislation/ilcs/ilcs3.asp?ActID=3992',
  },
};

export const ILLINOIS: readonly Rule[] = [
  {
    ...phrases(
      ILLINOIS_RULE,
      'health',
      'disease',
      'Illinois bars any health, medicinal or therapeutic claim.',
      [...HEALTH_WORDS, ...words.MEDICAL],
      [...HEALTH_EXCEPTIONS, ...words.MEDICAL_EXCEPTIONS, ...words.FDA_DISCLAIMER],
    ),
    inName: 'block',
  },
  phrases(
    ILLINOIS_RULE,
    'wellbeing',
    'therapy',
    'Illinois bars any health claim.',
    words.WELLBEING,
    words.WELLBEING_EXCEPTIONS,
  ),
  phrases(
    ILLINOIS_RULE,
    'overconsumption',
    'lifestyle',
    'Illinois bars promoting overconsumption.',
    words.OVERCONSUMPTION,
  ),
  phrases(ILLINOIS_RULE, 'candy', 'minors', 'Illinois bars phrases likely to appeal to minors.', words.CANDY),
];

const MASSACHUSETTS_RULE: Law = {
  pack: 'US-MA',
  slug: 'us-ma',
  effectiveFrom: '2018-03-23',
  source: {
    law: 'Code of Massachusetts Regulations',
    section:
      '935 CMR 500.105(4)(b): prohibited advertising practices; curative or therapeutic effects need substantial evidence',
    url: 'https://www.law.cornell.edu/regulations/massachusetts/935-CMR-500-105',
  },
};

export const MASSACHUSETTS: readonly Rule[] = [
  {
    ...phrases(
      MASSACHUSETTS_RULE,
      'therapy',
      'disease',
      'Massachusetts bars curative or therapeutic claims without substantial evidence.',
      HEALTH_WORDS,
      [...HEALTH_EXCEPTIONS, ...words.FDA_DISCLAIMER],
    ),
    inName: 'block',
  },
  phrases(
    MASSACHUSETTS_RULE,
    'candy',
    'minors',
    'Massachusetts bars appeal to persons under 21.',
    words.CANDY,
  ),
];
