import { DomainError } from '@atrium/core/kernel';
import {
  type CertificateRecord,
  category,
  certificateRecord,
  documentType,
  type Total,
  type Warning,
} from '../certificate/record.ts';
import type { CorrectedValue } from './schemas.ts';

const badValue = (path: string, wanted: string): DomainError =>
  new DomainError('BAD_INPUT', `${path} takes ${wanted}.`, { fields: { value: `expected ${wanted}` } });

/** The record with one value as a person states it. Doubts about that place fall away; the place on the page stays. */
export function applyCorrection(
  record: CertificateRecord,
  path: string,
  value: CorrectedValue,
): { record: CertificateRecord; before: unknown; after: unknown } {
  const next = structuredClone(record);
  const before = read(record, path);
  write(next, path, corrected(path, before, value));
  next.warnings = next.warnings.filter((warning) => warning.path !== path || warning.severity === 'block');
  return { record: certificateRecord.parse(next), before: before ?? null, after: read(next, path) };
}

/** The record with one doubt answered: what it was about counts as certain. */
export function settleWarning(record: CertificateRecord, warning: Warning): CertificateRecord {
  if (warning.path === null) return record;
  const next = structuredClone(record);
  const target = read(next, warning.path);
  if (isObject(target) && 'confidence' in target)
    write(next, warning.path, { ...target, confidence: 'certain' });
  return certificateRecord.parse(next);
}

function corrected(path: string, before: unknown, value: CorrectedValue): unknown {
  const place = isObject(before) && 'place' in before ? before.place : null;
  if (path === 'category' || path === 'documentType') return word(path, value);
  if (path.startsWith('dates.')) {
    if (value.kind !== 'date') throw badValue(path, 'a date');
    return { iso: value.iso, printed: printedOf(before) ?? value.iso, confidence: 'certain', place };
  }
  if (path.startsWith('totals.')) return correctedTotal(path, before as Total, value);
  if (path.startsWith('analytes.')) return correctedAnalyte(path, before, value);
  if (value.kind !== 'text') throw badValue(path, 'a text');
  return { value: value.text, printed: printedOf(before) ?? value.text, confidence: 'certain', place };
}

function word(path: 'category' | 'documentType', value: CorrectedValue): string {
  const known = path === 'category' ? category : documentType;
  const parsed = known.safeParse(value.kind === 'text' ? value.text : null);
  if (!parsed.success) throw badValue(path, `one of ${known.options.join(', ')}`);
  return parsed.data;
}

function correctedTotal(path: string, before: Total, value: CorrectedValue): Total {
  if (value.kind === 'number') {
    const { number, unit, basis } = value;
    return { ...before, kind: 'number', number, unit, basis, confidence: 'certain' };
  }
  if (value.kind === 'text' || value.kind === 'date')
    throw badValue(path, 'a number, ND, below LOQ or absent');
  const kind = value.kind === 'below_loq' ? 'loq' : value.kind;
  return { ...before, kind, number: null, confidence: 'certain' };
}

function correctedAnalyte(path: string, before: unknown, value: CorrectedValue): unknown {
  if (!isObject(before)) throw badValue(path, 'an analyte of this record');
  if (value.kind === 'number') {
    const { kind, number, unit, basis } = value;
    return { ...before, kind, number, unit, basis, confidence: 'certain' };
  }
  if (value.kind === 'nd' || value.kind === 'below_loq') {
    return { ...before, kind: value.kind, number: null, confidence: 'certain' };
  }
  throw badValue(path, 'a number, ND or below LOQ');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const printedOf = (before: unknown): string | null =>
  isObject(before) && typeof before.printed === 'string' ? before.printed : null;

/** People say `category`; it stands at the product. */
const stepsOf = (path: string): string[] => (path === 'category' ? ['product', path] : path.split('.'));

const read = (record: CertificateRecord, path: string): unknown =>
  stepsOf(path).reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), record);

function write(record: CertificateRecord, path: string, value: unknown): void {
  const steps = stepsOf(path);
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), record);
  if (!isObject(parent) || !(last in parent)) throw badValue(path, 'a part of this record');
  parent[last] = value;
}
