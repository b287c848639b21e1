import type { CertificateRecord, Unit } from '../../certificate/record.ts';
import type { Result } from '../record-view.ts';
import { results } from '../record-view.ts';
import type { CheckContext, CheckHit, Span } from './context.ts';
import { allMatches, inside, sentenceAround } from './context.ts';
import { subjectOf } from './number-subject.ts';
import type { WrittenNumber } from './number-tokens.ts';
import { writtenNumbers } from './number-tokens.ts';

const AGE = /^(?:(?:\+|\s?(?:and|or)\s(?:over|older|up|above)|\s?years|-plus|\s?plus|\+\s?only)|)/;
const SPELLED =
  /(?<![a-z0-9])(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|quarter|point|and|a)[ -]?){1,12}(?:percent|per cent|%|milligrams?|mgs?|micrograms?|ppm|ppb)(?![a-z])/g;
const QUALIFIER =
  /(?:up to|more than|over|above|at least|exceeding|nearly|almost|about|around|approximately|approx|roughly|~|<|>|less than|under|below|close to)[\s:]*$/;
const SEPARATORS = /[.,'’ ]/g;

/**
 * Every number of the text against the record: the same digits, with the same unit, for the same substance.
 * Free of this are the product's name, its sizes and ids, printed dates and the age of sale.
 */
export function numberHits(context: CheckContext): CheckHit[] {
  const text = context.folded.text;
  const known = results(context.record, context.resolved);
  const free = printedSpans(context);
  const hits: CheckHit[] = [...allMatches(SPELLED, text)].map(({ start, end }) => ({
    check: 'number-spelled' as const,
    start,
    end,
  }));
  for (const written of writtenNumbers(text)) {
    if (isFree(context, free, written)) continue;
    if (isAge(text, written)) continue;
    const hit = judge(context, written, known);
    if (hit) hits.push(hit);
  }
  return hits;
}

function judge(context: CheckContext, written: WrittenNumber, known: readonly Result[]): CheckHit | null {
  const at = { start: written.start, end: written.unitEnd };
  const same = known.filter((result) => result.number === written.raw);
  if (same.length === 0) return misprint(context, written, known);
  if (!same.some((result) => result.trusted)) return { check: 'number-uncertain', ...at };
  const subject = subjectOf(context, written);
  const meant = subject === null ? same : same.filter((result) => subject.includes(result.subject));
  if (meant.length === 0) return wrongAnalyte(at, same);
  if (written.unit === null) return { check: 'number-without-unit', ...at, suggestion: print(meant[0]) };
  if (!meant.some((result) => result.unit === written.unit)) return wrongUnit(at, written, meant);
  if (QUALIFIER.test(context.folded.text.slice(Math.max(0, written.start - 18), written.start)))
    return { check: 'number-qualified', ...at };
  return null;
}

function wrongAnalyte(at: { start: number; end: number }, same: readonly Result[]): CheckHit {
  const owners = [...new Set(same.map((result) => result.subject.replaceAll('_', ' ')))].join(' or ');
  return {
    check: 'number-wrong-analyte',
    ...at,
    message: `On the certificate this is the number of ${owners}.`,
  };
}

function wrongUnit(
  at: { start: number; end: number },
  written: WrittenNumber,
  meant: readonly Result[],
): CheckHit {
  const message = `The certificate prints this number in ${meant.map((result) => result.unit).join(' or ')}, not ${written.unit}.`;
  return { check: 'number-wrong-unit', ...at, message, suggestion: print(meant[0]) };
}

/** No result has these digits: find the one that was probably meant and say what happened to it. */
function misprint(context: CheckContext, written: WrittenNumber, known: readonly Result[]): CheckHit {
  const at = { start: written.start, end: written.unitEnd };
  const subject = subjectOf(context, written);
  if (written.unit === 'size' && subject === null) return { check: 'size-not-on-certificate', ...at };
  const digits = written.raw.replace(SEPARATORS, '');
  const reformatted = known.find(
    (result) => result.number.replace('.', '') === digits || sameFigure(result.number, written.raw),
  );
  if (reformatted) {
    const check =
      written.raw.length > reformatted.number.length && /^[\d.]+$/.test(written.raw)
        ? 'number-more-digits'
        : 'number-reformatted';
    return { check, ...at, suggestion: print(reformatted) };
  }
  const longer = known.find((result) => written.raw.startsWith(result.number) && result.number.includes('.'));
  if (longer) return { check: 'number-more-digits', ...at, suggestion: print(longer) };
  const rounded = known.find((result) => isRounding(result.number, written.raw));
  if (rounded) return { check: 'number-rounded', ...at, suggestion: print(rounded) };
  return { check: 'number-unknown', ...at };
}

function sameFigure(printed: string, raw: string): boolean {
  const value = Number(raw.replace(',', '.'));
  return Number.isFinite(value) && value !== 0 && value === Number(printed);
}

function isRounding(printed: string, raw: string): boolean {
  const value = Number(raw.replace(',', '.'));
  if (!Number.isFinite(value) || value === 0) return false;
  const places = /[.,](\d+)$/.exec(raw)?.[1]?.length ?? 0;
  const unitOfLast = 10 ** -places;
  return Math.abs(Number(printed) - value) < unitOfLast && printed.length > raw.length;
}

function print(result: Result | undefined): string {
  return result ? `${result.number} ${unitWords(result.unit)}` : '';
}

function unitWords(unit: Unit): string {
  return unit.startsWith('mg/') && unit !== 'mg/g' && unit !== 'mg/ml' ? `mg per ${unit.slice(3)}` : unit;
}

function isAge(text: string, written: WrittenNumber): boolean {
  if (written.unit !== null || !/^(?:18|19|21)$/.test(written.raw)) return false;
  const after = text.slice(written.end, written.end + 14);
  const before = text.slice(Math.max(0, written.start - 16), written.start);
  return (AGE.exec(after)?.[0] ?? '') !== '' || /(?:ages?|aged|over|under|adults|must be) $/.test(before);
}

/** A dose belongs to the name only if the name prints it whole; ids, dates and sizes never excuse a dose. */
function isFree(context: CheckContext, printed: readonly Span[], written: WrittenNumber): boolean {
  if (written.unit !== '%' && inside(context.names, written.start, written.unitEnd)) return true;
  return (written.unit === null || written.unit === 'size') && inside(printed, written.start, written.end);
}

/** Where the text repeats an id, a date or a size as the certificate prints it. */
function printedSpans(context: CheckContext): Span[] {
  const text = context.folded.text;
  const spans: Span[] = [];
  for (const printed of printedStrings(context.record)) {
    const wanted = printed.toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if (/[a-z0-9.,]/.test(text.charAt(at - 1)) || /^(?:[a-z0-9]|[.,]\d)/.test(text.slice(end, end + 2)))
        continue;
      const sentence = sentenceAround(text, at);
      if (end <= sentence.end + 1) spans.push({ start: at, end });
    }
  }
  return spans;
}

function printedStrings(record: CertificateRecord): string[] {
  const { product, dates } = record;
  const fields = [
    product.sampleId,
    product.batch,
    product.unitWeight,
    product.servingWeight,
    product.servingsPerPackage,
  ];
  const ids = [
    record.reportId,
    record.lab.licence,
    record.lab.accreditation,
    ...product.trackingIds,
    ...fields,
  ];
  const days = Object.values(dates).flatMap((date) => (date ? [date.printed, date.iso ?? ''] : []));
  return ids
    .flatMap((id) => (id ? [id.printed, id.value] : []))
    .concat(days)
    .filter((text) => /\d/.test(text) && text.length >= 3 && text.length <= 60);
}
