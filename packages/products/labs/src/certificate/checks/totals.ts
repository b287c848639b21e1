import type { CertificateRecord, Warning } from '../record.ts';
import type { ResolvedTotal } from '../resolve/totals.ts';
import { type Check, type CheckContext, warn } from './context.ts';
import { isCorroborated } from './corroboration.ts';

const names = { thc: 'Total THC', cbd: 'Total CBD' } as const;

/** Totals against their parts, their unit, and each other (labs.md, B.4). */
export const checkTotals: Check = (record, context) => [
  ...(['thc', 'cbd'] as const).flatMap((key) => checkOne(key, context.totals[key], context)),
  ...checkAll(record),
  ...conflicts(context),
];

function checkOne(key: 'thc' | 'cbd', { total, evidence }: ResolvedTotal, context: CheckContext): Warning[] {
  const path = `totals.${key}`;
  const code = `total_${key}`;
  const name = names[key];
  const severity = key === 'thc' ? 'block' : 'ask';
  if (total.kind === 'absent')
    return key === 'thc'
      ? [warn(`${code}_missing`, 'ask', `${name} is neither printed nor can it be computed.`, path)]
      : [];
  const found: Warning[] = [];
  if (evidence.contradicted) {
    found.push(
      warn(`${code}_mismatch`, severity, `${name} does not agree with its parts.`, path, total.place),
    );
  } else if (total.unit === 'unknown') {
    found.push(warn(`${code}_unit_unknown`, 'ask', `The unit of ${name} is not printed.`, path, total.place));
  } else if (total.source === 'computed' && !evidence.confirmed && !isCorroborated(total.unit, context)) {
    found.push(
      warn(
        `${code}_uncorroborated`,
        'ask',
        `${name} was computed from parts that nothing else confirms.`,
        path,
      ),
    );
  } else if (total.source === 'printed' && !evidence.confirmed && !evidence.repeated) {
    found.push(
      warn(
        `${code}_uncorroborated`,
        'ask',
        `${name} is printed once and its parts are not.`,
        path,
        total.place,
      ),
    );
  }
  if (evidence.conflicting)
    found.push(
      warn(`${code}_conflict`, severity, `${name} is printed with different values.`, path, total.place),
    );
  if (evidence.withIsomers)
    found.push(
      warn(
        `${code}_counts_isomers`,
        'ask',
        `${name} adds up only with other THC isomers counted in.`,
        path,
        total.place,
      ),
    );
  if (total.source === 'computed' && total.kind === 'number')
    found.push(
      warn(`${code}_computed`, 'info', `${name} is not printed; it was computed from its parts.`, path),
    );
  return found;
}

function checkAll(record: CertificateRecord): Warning[] {
  const { thc, cannabinoids } = record.totals;
  if (
    cannabinoids.number === null ||
    thc.number === null ||
    cannabinoids.unit !== thc.unit ||
    thc.basis !== cannabinoids.basis
  )
    return [];
  const [all, part] = [Number(cannabinoids.number), Number(thc.number)];
  if (all >= part - Math.max(0.06, part * 0.003)) return [];
  return [
    warn(
      'total_cannabinoids_below_thc',
      'ask',
      'Total cannabinoids is less than Total THC, which cannot be.',
      'totals.cannabinoids',
      cannabinoids.place,
    ),
  ];
}

function conflicts({ analytes }: CheckContext): Warning[] {
  return analytes
    .filter((a) => a.conflict && a.analyte.panel === 'potency')
    .map(({ analyte }) =>
      warn(
        'analyte_printed_twice',
        'ask',
        'A result is printed with two different values.',
        `analytes.${analyte.key}`,
        analyte.place,
      ),
    );
}
