import type { Category, CertificateRecord, Warning } from '../record.ts';
import { type Check, warn } from './context.ts';

/** Usual total THC by kind of product, in percent (labs.md, B.4). Outside is a question, not an error. */
const thcBands: Partial<Record<Category, readonly [number, number]>> = {
  flower: [5, 35],
  pre_roll: [5, 45],
  concentrate: [50, 99],
  vape: [50, 99],
};

const otherIsomers = [
  'delta_8_thc',
  'delta_10_thc',
  'exo_thc',
  'thc_o_acetate',
  'thcp',
  'delta_8_thcp',
  'hhc',
];

export const checkPlausibility: Check = (record) => [
  ...impossible(record),
  ...thcBand(record),
  ...isomers(record),
];

/** No product is more than all of itself. */
function impossible(record: CertificateRecord): Warning[] {
  const over = (number: string | null, unit: string): boolean =>
    number !== null &&
    ((unit === '%' && Number(number) > 100.5) || (unit === 'mg/g' && Number(number) > 1005));
  const found: Warning[] = [];
  for (const key of ['thc', 'cbd', 'cannabinoids', 'terpenes'] as const) {
    const total = record.totals[key];
    if (over(total.number, total.unit))
      found.push(
        warn(
          'more_than_whole',
          'block',
          'A total is more than the whole product.',
          `totals.${key}`,
          total.place,
        ),
      );
  }
  for (const analyte of record.analytes) {
    if (over(analyte.number, analyte.unit))
      found.push(
        warn(
          'more_than_whole',
          'ask',
          'A result is more than the whole product.',
          `analytes.${analyte.key}`,
          analyte.place,
        ),
      );
  }
  return found;
}

function thcBand(record: CertificateRecord): Warning[] {
  const band = thcBands[record.product.category];
  const { thc } = record.totals;
  const percent =
    thc.number === null
      ? null
      : thc.unit === '%'
        ? Number(thc.number)
        : thc.unit === 'mg/g'
          ? Number(thc.number) / 10
          : null;
  if (!band || percent === null || (percent >= band[0] && percent <= band[1])) return [];
  const cbd = record.totals.cbd;
  const hemp = percent < band[0] && cbd.number !== null && Number(cbd.number) > Number(thc.number);
  if (
    hemp ||
    (percent < band[0] && record.analytes.some((a) => otherIsomers.includes(a.key) && a.kind === 'number'))
  )
    return [];
  return [
    warn(
      'thc_outside_usual_range',
      'info',
      'Total THC is outside the usual range for this kind of product.',
      'totals.thc',
      thc.place,
    ),
  ];
}

/** `Total THC: ND` beside 24 mg of delta-8: a text saying `THC-free` would be false. */
function isomers(record: CertificateRecord): Warning[] {
  const others = record.analytes.filter(
    (a) => otherIsomers.includes(a.key) && a.kind === 'number' && Number(a.number) > 0,
  );
  const { thc } = record.totals;
  const strongest = others.sort((a, b) => Number(b.number) - Number(a.number))[0];
  if (!strongest || Number(strongest.number) <= Number(thc.number ?? 0)) return [];
  return [
    warn(
      'other_thc_isomers',
      'ask',
      'Other THC isomers than delta-9 are present and are not part of Total THC.',
      `analytes.${strongest.key}`,
      strongest.place,
    ),
  ];
}
