import type { Analyte, Basis, CertificateRecord, Unit } from '../certificate/record.ts';
import { panelLabel } from '../claims/checks/panels.ts';
import { isSafeName, productName } from '../claims/product-name.ts';
import { analytePaths, isTrusted, mandatoryIsomers, passedPanels } from '../claims/record-view.ts';
import { canonicalKey, knownLabel } from '../claims/substances.ts';
import { aromaWords } from './aroma.ts';
import { fitsEverywhere } from './fits.ts';

/** A fact a text may insert. `text` is what stands in its place, numbers exactly as printed; `about` says it in words. */
export interface Slot {
  key: string;
  text: string;
  about: string;
  /** A text that leaves this out misleads. */
  mandatory: boolean;
}

/** A value that may not be quoted, and why; a refusal among them forbids any text at all. */
export interface Withheld {
  path: string;
  reason: 'uncertain' | 'mandatory_uncertain';
  message: string;
}

export interface Facts {
  slots: ReadonlyMap<string, Slot>;
  withheld: readonly Withheld[];
  /** What kind of thing it is, in one plain word. */
  noun: string;
  aroma: readonly string[];
  /** Slot keys in the order a text would use them. */
  amounts: readonly string[];
  terpenes: readonly string[];
}

export interface FactsOptions {
  at: string;
  resolved?: readonly string[];
}

const NOUNS: Readonly<Record<CertificateRecord['product']['category'], string>> = {
  flower: 'flower',
  pre_roll: 'pre-roll',
  concentrate: 'concentrate',
  vape: 'vape',
  edible: 'edible',
  beverage: 'beverage',
  tincture: 'tincture',
  topical: 'topical',
  hemp: 'cannabis product',
  unknown: 'cannabis product',
};
const BY_AMOUNT: readonly Unit[] = ['mg/unit', 'mg/serving', 'mg/package', 'mg/ml', 'mg', 'mg/g', '%'];
const BY_SHARE: readonly Unit[] = [
  '%',
  'mg/g',
  'mg/ml',
  'mg/unit',
  'mg/serving',
  'mg/package',
  'mg',
  'ppm',
  'ug/g',
];
const AMOUNT_CATEGORIES = new Set(['edible', 'beverage', 'tincture', 'topical']);
const TOTAL_LABELS = {
  thc: 'total THC',
  cbd: 'total CBD',
  cbg: 'total CBG',
  cannabinoids: 'total cannabinoids',
  terpenes: 'total terpenes',
};
const DOMINANT_TERPENES = 3;

/**
 * What a text may say of a checked record: only values that are certain or decided by a person, only panels that
 * passed, a name only if it is one. Values below a limit are no facts: "ND" is neither zero nor "free".
 */
export function buildFacts(record: CertificateRecord, options: FactsOptions): Facts {
  const slots = new Map<string, Slot>();
  const withheld: Withheld[] = [];
  const add = (key: string, text: string, about: string, mandatory = false): void => {
    slots.set(key, { key, text, about, mandatory });
  };
  addWords(record, options, add);
  addTotals(record, options, add, withheld);
  const amounts = addCannabinoids(record, options, add, withheld);
  const terpenes = addTerpenes(record, options, add);
  return {
    slots,
    withheld,
    noun: NOUNS[record.product.category],
    aroma: aromaOf(terpenes),
    amounts: [
      ...amounts.mandatory,
      ...['thc.total', 'cbd.total', 'cbg.total'].filter((key) => slots.has(key)),
      ...amounts.others,
    ],
    terpenes: terpenes.map((_, index) => `terpene.${index + 1}`),
  };
}

/** Whether the record's doubts forbid a text altogether. */
export function refusals(facts: Facts): Withheld[] {
  return facts.withheld.filter((value) => value.reason === 'mandatory_uncertain');
}

type Add = (key: string, text: string, about: string, mandatory?: boolean) => void;
type Form = { kind: string; number: string | null; unit: Unit; basis: Basis };

function addWords(record: CertificateRecord, options: FactsOptions, add: Add): void {
  const { display } = productName(record);
  const fits = (text: string): boolean => fitsEverywhere({ text, record, at: options.at, fragment: true });
  if (display && fits(display)) add('product.name', display, 'the name of the product');
  const lab = record.lab.name;
  if (lab?.confidence === 'certain' && isSafeName(lab.value) && fits(lab.value))
    add('lab.name', lab.value, 'the laboratory');
  const reported = record.dates.reported;
  if (reported?.confidence === 'certain' && reported.iso)
    add('report.date', reported.iso, 'the date of the certificate');
  if (record.panels.some((panel) => panel.verdict === 'fail')) return;
  const passed = passedPanels(record).map(panelLabel);
  if (passed.length > 0) add('panels.passed', series(passed), 'the panels that passed, as a list');
}

function addTotals(record: CertificateRecord, options: FactsOptions, add: Add, withheld: Withheld[]): void {
  for (const name of ['thc', 'cbd', 'cbg', 'cannabinoids', 'terpenes'] as const) {
    const total = record.totals[name];
    const form = preferredForm(record, [total, ...total.alternatives]);
    if (!form || Number(form.number) === 0) continue;
    const path = `totals.${name}`;
    if (!isTrusted(record, [path], total.confidence, options.resolved)) {
      withheld.push({ path, reason: 'uncertain', message: `${TOTAL_LABELS[name]} is in doubt.` });
      continue;
    }
    const calculated = total.source === 'computed' && form.number === total.number ? ' (calculated)' : '';
    add(
      `${name}.total`,
      `${amount(form, TOTAL_LABELS[name])}${calculated}`,
      `${TOTAL_LABELS[name]}, measured, with unit`,
    );
  }
}

function addCannabinoids(
  record: CertificateRecord,
  options: FactsOptions,
  add: Add,
  withheld: Withheld[],
): { mandatory: string[]; others: string[] } {
  const isomers = new Map(mandatoryIsomers(record).map((isomer) => [isomer.index, isomer.key]));
  const keys = { mandatory: [] as string[], others: [] as string[] };
  record.analytes.forEach((analyte, index) => {
    const label = knownLabel(analyte.key);
    const form = preferredForm(record, [analyte, ...analyte.alternatives]);
    const mandatory = isomers.has(index);
    if (!mandatory && (analyte.panel !== 'potency' || !form || Number(form.number) === 0)) return;
    const [path = ''] = analytePaths(analyte, index);
    if (
      !form ||
      !label ||
      !isTrusted(record, analytePaths(analyte, index), analyte.confidence, options.resolved)
    ) {
      const reason = mandatory ? 'mandatory_uncertain' : 'uncertain';
      withheld.push({ path, reason, message: `${label ?? analyte.name} is in doubt.` });
      return;
    }
    const key = canonicalKey(analyte.key);
    add(key, amount(form, label), `${label}, measured, with unit`, mandatory);
    (mandatory ? keys.mandatory : keys.others).push(key);
  });
  return keys;
}

/** The leading terpenes of one unit, by their numbers; rows in doubt are left out. */
function addTerpenes(record: CertificateRecord, options: FactsOptions, add: Add): Analyte[] {
  const rows = record.analytes.filter((analyte, index) => {
    const known = analyte.panel === 'terpenes' && analyte.kind === 'number' && analyte.unit !== 'unknown';
    return (
      known &&
      Number(analyte.number) > 0 &&
      knownLabel(analyte.key) !== null &&
      !/total/.test(analyte.key) &&
      isTrusted(record, analytePaths(analyte, index), analyte.confidence, options.resolved)
    );
  });
  const unit = rows[0]?.unit;
  const leading = rows
    .filter((analyte) => analyte.unit === unit)
    .sort((a, b) => Number(b.number) - Number(a.number))
    .slice(0, DOMINANT_TERPENES);
  leading.forEach((analyte, index) => {
    const label = knownLabel(analyte.key) ?? '';
    add(`terpene.${index + 1}`, amount(analyte, label), 'a leading terpene, measured, with unit');
    add(`terpene.${index + 1}.name`, label, 'the name of a leading terpene');
  });
  return leading;
}

function aromaOf(terpenes: readonly Analyte[]): string[] {
  return aromaWords(terpenes.map((analyte) => analyte.key));
}

function preferredForm(record: CertificateRecord, forms: readonly Form[]): Form | null {
  const order = AMOUNT_CATEGORIES.has(record.product.category) ? BY_AMOUNT : BY_SHARE;
  const quotable = forms.filter(
    (form) => form.kind === 'number' && form.number !== null && order.includes(form.unit),
  );
  return quotable.sort((a, b) => order.indexOf(a.unit) - order.indexOf(b.unit))[0] ?? null;
}

/** `28.314 % total THC`, `23.84 mg delta-8 THC per unit`; a result on dry weight says so. */
function amount(form: Form, label: string): string {
  const per = /^mg\/(unit|serving|package)$/.exec(form.unit)?.[1];
  const basis = form.basis === 'dry' ? ' (dry weight)' : '';
  return per
    ? `${form.number} mg ${label} per ${per}${basis}`
    : `${form.number} ${form.unit} ${label}${basis}`;
}

export function series(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
