import type { Analyte } from '../certificate/record.ts';

/** A substance a text may name: how people write it and which result keys it may stand for. */
export interface Substance {
  /** Result keys (`thca`) and totals (`total_thc`) the words may mean; the first is the plain reading. */
  keys: readonly string[];
  label: string;
  group: 'cannabinoid' | 'terpene' | 'total' | 'physical';
  /** On folded text, without boundaries. */
  words: string;
}

const d = (n: string): string => `(?:delta|d)[ \\-]?${n}`;
const cannabinoid = (key: string, label: string, words: string): Substance => ({
  keys: [key],
  label,
  group: 'cannabinoid',
  words,
});
const terpene = (keys: string[], label: string, words: string): Substance => ({
  keys,
  label,
  group: 'terpene',
  words,
});

/** Ordered: a longer name stands before the shorter one it contains. */
export const SUBSTANCES: readonly Substance[] = [
  {
    keys: ['total_thc'],
    label: 'total THC',
    group: 'total',
    words: 'total (?:potential |active |available )?(?:thc|tetrahydrocannabinols?)',
  },
  {
    keys: ['total_cbd'],
    label: 'total CBD',
    group: 'total',
    words: 'total (?:potential |active )?(?:cbd|cannabidiol)',
  },
  { keys: ['total_cbg'], label: 'total CBG', group: 'total', words: 'total (?:cbg|cannabigerol)' },
  {
    keys: ['total_cannabinoids'],
    label: 'total cannabinoids',
    group: 'total',
    words: '(?:total )?(?:active )?cannabinoids?(?: content| total)?',
  },
  {
    keys: ['total_terpenes'],
    label: 'total terpenes',
    group: 'total',
    words: '(?:total )?(?:terpenes?|terps?)(?: content| total)?',
  },
  cannabinoid('thc_o_acetate', 'THC-O', `(?:${d('[89]')}[ \\-]?)?thc[ \\-]o(?:[ \\-]acetate)?|thco`),
  cannabinoid('delta_8_thcv', 'delta-8 THCV', `${d('8')}[ \\-]?thc[ \\-]?v`),
  cannabinoid('delta_8_thcp', 'delta-8 THCP', `${d('8')}[ \\-]?thc[ \\-]?p`),
  cannabinoid('thcva', 'THCVA', 'thc[ \\-]?va'),
  cannabinoid('thcv', 'THCV', `(?:${d('9')}[ \\-]?)?thc[ \\-]?v|tetrahydrocannabivarin`),
  cannabinoid('thcp', 'THCP', `(?:${d('9')}[ \\-]?)?thc[ \\-]?p`),
  cannabinoid('thca', 'THCA', `(?:${d('9')}[ \\-]?)?thc[ \\-]?a+|tetrahydrocannabinolic acid`),
  cannabinoid('delta_8_thc', 'delta-8 THC', `${d('8')}(?:[ \\-]?thc|[ \\-]tetrahydrocannabinol)?`),
  cannabinoid('delta_10_thc', 'delta-10 THC', `${d('10')}(?:[ \\-]?thc|[ \\-]tetrahydrocannabinol)?`),
  cannabinoid('exo_thc', 'exo-THC', `exo[ \\-]?thc|${d('11')}(?:[ \\-]?thc)?`),
  cannabinoid('delta_9_thc', 'delta-9 THC', `${d('9')}(?:[ \\-]?thc|[ \\-]tetrahydrocannabinol)?`),
  {
    keys: ['total_thc', 'delta_9_thc'],
    label: 'THC',
    group: 'cannabinoid',
    words: 'thc|tetrahydrocannabinol',
  },
  cannabinoid('hhc', 'HHC', 'hhc|hexahydrocannabinol'),
  cannabinoid('cbdva', 'CBDVA', 'cbd[ \\-]?va'),
  cannabinoid('cbdv', 'CBDV', 'cbd[ \\-]?v|cannabidivarin'),
  cannabinoid('cbdp', 'CBDP', 'cbd[ \\-]?p'),
  cannabinoid('cbda', 'CBDA', 'cbd[ \\-]?a|cannabidiolic acid'),
  { keys: ['total_cbd', 'cbd'], label: 'CBD', group: 'cannabinoid', words: 'cbd|cannabidiol' },
  cannabinoid('cbga', 'CBGA', 'cbg[ \\-]?a|cannabigerolic acid'),
  { keys: ['total_cbg', 'cbg'], label: 'CBG', group: 'cannabinoid', words: 'cbg|cannabigerol' },
  cannabinoid('cbna', 'CBNA', 'cbna'),
  cannabinoid('cbn', 'CBN', 'cbn|cannabinol'),
  cannabinoid('cbca', 'CBCA', 'cbca'),
  cannabinoid('cbcv', 'CBCV', 'cbcv'),
  cannabinoid('cbc', 'CBC', 'cbc|cannabichromene'),
  cannabinoid('cbt', 'CBT', 'cbt|cannabicitran'),
  cannabinoid('cbl', 'CBL', 'cbl|cannabicyclol'),
  terpene(['caryophyllene_oxide'], 'caryophyllene oxide', 'caryophyllene oxide'),
  terpene(['beta_caryophyllene', 'caryophyllene'], 'caryophyllene', '(?:trans[ \\-])?caryophyllene'),
  terpene(['beta_myrcene', 'myrcene'], 'myrcene', 'myrcene'),
  terpene(['d_limonene', 'limonene'], 'limonene', '(?:[dr][ \\-])?limonene'),
  terpene(['alpha_pinene', 'beta_pinene', 'pinene'], 'pinene', 'pinene'),
  terpene(['linalool'], 'linalool', 'linalool'),
  terpene(['humulene', 'alpha_humulene'], 'humulene', 'humulene'),
  terpene(['terpinolene'], 'terpinolene', 'terpinolene'),
  terpene(
    ['ocimene', 'cis_beta_ocimene', 'trans_beta_ocimene'],
    'ocimene',
    '(?:cis[ \\-]|trans[ \\-])?ocimenes?',
  ),
  terpene(['alpha_bisabolol', 'bisabolol'], 'bisabolol', 'bisabolol'),
  terpene(
    ['nerolidol', 'cis_nerolidol', 'trans_nerolidol'],
    'nerolidol',
    '(?:cis[ \\-]|trans[ \\-])?nerolidol',
  ),
  terpene(['guaiol'], 'guaiol', 'guaiol'),
  terpene(['eucalyptol'], 'eucalyptol', 'eucalyptol|cineole'),
  terpene(['geraniol'], 'geraniol', 'geraniol'),
  terpene(['camphene'], 'camphene', 'camphene'),
  terpene(['carene', 'delta_3_carene'], 'carene', '(?:3[ \\-])?carene'),
  terpene(['p_cymene', 'cymene'], 'cymene', '(?:p[ \\-])?cymene'),
  terpene(['valencene'], 'valencene', 'valencene'),
  terpene(['fenchol', 'fenchone', 'fenchyl_alcohol'], 'fenchol', 'fenchol|fenchyl alcohol|fenchone'),
  terpene(['borneol', 'isoborneol'], 'borneol', '(?:iso)?borneol'),
  terpene(
    ['farnesene', 'beta_farnesene', 'alpha_farnesene'],
    'farnesene',
    '(?:cis[ \\-]|trans[ \\-])?farnesene',
  ),
  terpene(['alpha_terpineol', 'gamma_terpineol', 'terpineol'], 'terpineol', 'terpineol'),
  terpene(['alpha_terpinene', 'gamma_terpinene', 'terpinene'], 'terpinene', 'terpinene'),
  terpene(['isopulegol'], 'isopulegol', 'isopulegol'),
  terpene(['phytol'], 'phytol', 'phytol'),
  terpene(['camphor'], 'camphor', 'camphor'),
  { keys: ['moisture'], label: 'moisture', group: 'physical', words: 'moisture(?: content)?' },
  { keys: ['water_activity'], label: 'water activity', group: 'physical', words: 'water activity' },
];

const ALL = new RegExp(
  `(?<![a-z0-9])(?:${SUBSTANCES.map((s) => `(${s.words})`).join('|')})(?![a-z0-9])`,
  'g',
);

export interface Mention {
  substance: Substance;
  start: number;
  end: number;
}

/** Substances named in a folded text, in order. */
export function mentions(folded: string): Mention[] {
  const found: Mention[] = [];
  for (const match of folded.matchAll(ALL)) {
    const which = match.findIndex((group, index) => index > 0 && group !== undefined) - 1;
    const substance = SUBSTANCES[which];
    if (substance) found.push({ substance, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const canonical = new Map<string, string>();

/** One key whatever the spelling: `d8-THC`, `delta8_thc` and `delta_8_thc` are the same. */
export function canonicalKey(key: string): string {
  const known = canonical.get(key);
  if (known !== undefined) return known;
  const plain = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  const isomer = /^(?:delta|d)_?(8|9|10)_?thc$/.exec(plain);
  const found = isomer ? `delta_${isomer[1]}_thc` : plain;
  if (canonical.size < 2_000) canonical.set(key, found);
  return found;
}

/** THC in any form: isomers, acid, homologues and hydrogenated kin. Any of them makes "THC-free" false. */
export function isThcFamily(analyte: Pick<Analyte, 'key'>): boolean {
  return (
    /(?:^|_)(?:thc|hhc|thca|thcv|thcva|thcp|thco)(?:_|$)/.test(canonicalKey(analyte.key)) ||
    /thc/.test(canonicalKey(analyte.key))
  );
}

/** THC-like substances that the printed total THC (THCA and delta-9) does not count. */
const OUTSIDE_TOTAL = new Set([
  'delta_8_thc',
  'delta_10_thc',
  'exo_thc',
  'thc_o_acetate',
  'thcp',
  'delta_8_thcp',
  'hhc',
]);

export function isIsomerOutsideTotal(analyte: Pick<Analyte, 'key'>): boolean {
  return OUTSIDE_TOTAL.has(canonicalKey(analyte.key));
}

/** Our name for a result (`delta-8 THC`), or null for a substance we do not know: a printed name is not ours to repeat. */
export function knownLabel(key: string): string | null {
  const canonical = canonicalKey(key);
  if (canonical === 'cbd' || canonical === 'cbg') return canonical.toUpperCase();
  const measured = SUBSTANCES.filter((s) => s.group === 'cannabinoid' || s.group === 'terpene');
  const single = measured.find((s) => s.keys.length === 1 && s.keys[0] === canonical);
  return (single ?? measured.find((s) => s.group === 'terpene' && s.keys.includes(canonical)))?.label ?? null;
}

/** The name to print for a result: ours where the substance is known, else the certificate's own. */
export function substanceLabel(key: string, printed: string): string {
  return knownLabel(key) ?? printed.trim();
}
