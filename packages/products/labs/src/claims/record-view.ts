import type {
  Analyte,
  Basis,
  CertificateRecord,
  PanelName,
  Total,
  Unit,
  Verdict,
} from '../certificate/record.ts';
import { canonicalKey, isIsomerOutsideTotal, isThcFamily } from './substances.ts';

/** A printed result that a text may quote, and what it is the result of. */
export interface Result {
  subject: string;
  number: string;
  unit: Unit;
  basis: Basis;
  path: string;
  /** False while the reader or a check has an open doubt about it. */
  trusted: boolean;
}

export const SAFETY_PANELS = [
  'pesticides',
  'heavy_metals',
  'microbials',
  'mycotoxins',
  'residual_solvents',
  'foreign_matter',
  'vitamin_e_acetate',
] as const satisfies readonly PanelName[];

/** Share of all cannabinoids below which an isomer is a trace (parts of one). */
const TRACE_SHARE = 0.01;

/** The key by which a person's decision about a warning is remembered. */
export function warningKey(warning: { code: string; path: string | null }): string {
  return `${warning.code}@${warning.path ?? 'document'}`;
}

/** Warnings that nobody has decided yet. `info` needs no decision. */
export function openWarnings(
  record: CertificateRecord,
  resolved: readonly string[] = [],
): CertificateRecord['warnings'] {
  const decided = new Set(resolved);
  return record.warnings.filter((w) => w.severity !== 'info' && !decided.has(warningKey(w)));
}

/** Whether the value at a path may be quoted: certain (or decided by a person) and under no open warning. */
export function isTrusted(
  record: CertificateRecord,
  paths: readonly string[],
  confidence: 'certain' | 'uncertain',
  resolved: readonly string[] = [],
): boolean {
  const about = (path: string | null): boolean =>
    path !== null && paths.some((p) => path === p || path.startsWith(`${p}.`));
  if (openWarnings(record, resolved).some((w) => about(w.path))) return false;
  return confidence === 'certain' || resolved.some((key) => about(key.slice(key.indexOf('@') + 1)));
}

export function analytePaths(analyte: Analyte, index: number): string[] {
  return [`analytes.${index}`, `analytes[${index}]`, `analytes.${analyte.key}`];
}

/** All quotable results; values below a limit, limits themselves and unknown units are not among them. */
export function results(record: CertificateRecord, resolved: readonly string[] = []): Result[] {
  const totals = Object.entries(record.totals).flatMap(([name, total]) =>
    totalResults(record, name, total, resolved),
  );
  const rows = record.analytes.flatMap((analyte, index) => {
    const paths = analytePaths(analyte, index);
    const trusted = isTrusted(record, paths, analyte.confidence, resolved);
    const forms = [analyte, ...analyte.alternatives];
    return forms.flatMap((form) => quote(canonicalKey(analyte.key), form, paths[0] ?? '', trusted));
  });
  return [...totals, ...rows];
}

function totalResults(
  record: CertificateRecord,
  name: string,
  total: Total,
  resolved: readonly string[],
): Result[] {
  const path = `totals.${name}`;
  const trusted = isTrusted(record, [path], total.confidence, resolved);
  return [total, ...total.alternatives].flatMap((form) => quote(`total_${name}`, form, path, trusted));
}

function quote(
  subject: string,
  form: { kind: string; number: string | null; unit: Unit; basis: Basis },
  path: string,
  trusted: boolean,
): Result[] {
  if (form.kind !== 'number' || form.number === null || form.unit === 'unknown') return [];
  return [{ subject, number: form.number, unit: form.unit, basis: form.basis, path, trusted }];
}

export function panelVerdict(record: CertificateRecord, name: PanelName): Verdict | null {
  const verdicts = record.panels.filter((panel) => panel.name === name).map((panel) => panel.verdict);
  return verdicts.find((v) => v !== 'pass') ?? verdicts[0] ?? null;
}

/** Safety panels the certificate itself passed. Potency or terpenes "passing" is no statement about safety. */
export function passedPanels(record: CertificateRecord): PanelName[] {
  return SAFETY_PANELS.filter((name) => panelVerdict(record, name) === 'pass');
}

export function everySafetyPanelPassed(record: CertificateRecord): boolean {
  const named = SAFETY_PANELS.map((name) => panelVerdict(record, name)).filter(
    (v) => v !== null && v !== 'not_applicable',
  );
  return (
    named.length > 0 &&
    named.every((v) => v === 'pass') &&
    record.overall !== 'fail' &&
    !anyPanelFailed(record)
  );
}

function anyPanelFailed(record: CertificateRecord): boolean {
  return (
    record.panels.some((panel) => panel.verdict === 'fail') ||
    record.analytes.some((a) => a.verdict === 'fail')
  );
}

export type ThcFinding = 'reported' | 'below_limits' | 'not_measured';

/** What the certificate says about THC in any form. */
export function thcFinding(record: CertificateRecord): ThcFinding {
  const rows = record.analytes.filter((a) => isThcFamily(a));
  const present = (kind: string, number: string | null): boolean =>
    (kind === 'number' && Number(number) > 0) || kind === 'below_loq' || kind === 'loq';
  if (present(record.totals.thc.kind, record.totals.thc.number)) return 'reported';
  if (
    rows.some((a) => present(a.kind, a.number) || a.alternatives.some((alt) => present(alt.kind, alt.number)))
  )
    return 'reported';
  return rows.some((a) => a.kind === 'nd' || a.kind === 'below_lod') ? 'below_limits' : 'not_measured';
}

export interface Isomer {
  analyte: Analyte;
  index: number;
  key: string;
}

/**
 * THC-like substances that total THC leaves out and a text must therefore name: at least 1 % of all cannabinoids,
 * or any amount where the certificate shows no other total to judge by.
 */
export function mandatoryIsomers(record: CertificateRecord): Isomer[] {
  return record.analytes.flatMap((analyte, index) => {
    if (!isIsomerOutsideTotal(analyte) || analyte.kind !== 'number' || !(Number(analyte.number) > 0))
      return [];
    const sum = cannabinoidSum(record, analyte.unit);
    if (sum > 0 && Number(analyte.number) / sum < TRACE_SHARE) return [];
    return [{ analyte, index, key: canonicalKey(analyte.key) }];
  });
}

function cannabinoidSum(record: CertificateRecord, unit: Unit): number {
  const inUnit = (form: { kind: string; number: string | null; unit: Unit }): number =>
    form.kind === 'number' && form.unit === unit ? Number(form.number) : 0;
  const rows = record.analytes.filter((a) => a.panel === 'potency').reduce((sum, a) => sum + inUnit(a), 0);
  return Math.max(rows, inUnit(record.totals.cannabinoids));
}
