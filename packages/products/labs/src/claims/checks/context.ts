import type { CertificateRecord } from '../../certificate/record.ts';
import type { Folded } from '../fold.ts';
import type { CheckName, Severity } from '../rules/rule.ts';
import type { Mention } from '../substances.ts';

/** Everything a check may look at. Offsets are into the folded text. */
export interface CheckContext {
  folded: Folded;
  record: CertificateRecord;
  mentions: readonly Mention[];
  names: readonly Span[];
  /** Keys of warnings a person has decided (`code@path`). */
  resolved: readonly string[];
  /** A headline or a bullet alone: what the whole text must say is not asked of it. */
  fragment: boolean;
}

export interface Span {
  start: number;
  end: number;
}

export interface CheckHit extends Span {
  check: CheckName;
  message?: string;
  suggestion?: string;
  severity?: Severity;
}

export const SENTENCE_END = /[.!?](?=\s|$)|\n/g;

/** The sentence around a place; a decimal point is no end. */
export function sentenceAround(text: string, at: number): Span {
  let start = 0;
  SENTENCE_END.lastIndex = 0;
  for (let found = SENTENCE_END.exec(text); found; found = SENTENCE_END.exec(text)) {
    if (found.index >= at) return { start, end: found.index };
    start = found.index + 1;
  }
  return { start, end: text.length };
}

export function inside(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}

export function* allMatches(
  pattern: RegExp,
  text: string,
): Generator<Span & { groups: readonly (string | undefined)[] }> {
  for (const found of text.matchAll(pattern)) {
    yield { start: found.index, end: found.index + found[0].length, groups: [...found] };
  }
}
