import type { Rule } from './rules/rule.ts';
import type { SpelledRun, Token } from './tokens.ts';
import { spelledRuns } from './tokens.ts';

/** Where a phrase rule struck: token range, inclusive. */
export interface PhraseHit {
  rule: Rule;
  first: number;
  last: number;
}

interface Phrase {
  rule: Rule;
  rest: readonly string[];
}

export interface PhraseIndex {
  byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  exceptions: ReadonlyMap<string, readonly (readonly string[])[]>;
  longestWord: number;
}

/** At most this many pieces make one word: `an ti anx iety`. */
const MAX_PIECES = 4;
const SHORTEST_JOINED = 5;
const SHORTEST_SPELLED = 4;
const SHORTEST_HASHTAG_PART = 5;

export function buildPhraseIndex(rules: readonly Rule[]): PhraseIndex {
  const byFirstWord = new Map<string, Phrase[]>();
  const exceptions = new Map<string, string[][]>();
  let longestWord = 0;
  for (const rule of rules) {
    if (rule.match.kind !== 'phrases') continue;
    for (const phrase of new Set(rule.match.any)) {
      const [first, ...rest] = phrase.split(' ');
      if (!first) continue;
      const list = byFirstWord.get(first) ?? [];
      list.push({ rule, rest });
      byFirstWord.set(first, list);
      longestWord = Math.max(longestWord, first.length);
    }
    exceptions.set(
      rule.id,
      (rule.match.unless ?? []).map((phrase) => phrase.split(' ')),
    );
  }
  return { byFirstWord, exceptions, longestWord };
}

export function findPhrases(index: PhraseIndex, tokens: readonly Token[], text: string): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    findAt(index, tokens, at, hits);
    findInside(index, tokens, at, text, hits);
  }
  for (const run of spelledRuns(tokens)) findSpelled(index, run, hits);
  return hits.filter((hit) => !excepted(index, tokens, hit));
}

function findAt(index: PhraseIndex, tokens: readonly Token[], at: number, hits: PhraseHit[]): void {
  for (const { word, last } of wordsAt(tokens, at, index.longestWord)) {
    for (const phrase of index.byFirstWord.get(word) ?? []) {
      const end = matchRest(tokens, last + 1, phrase.rest, index.longestWord);
      if (end !== null) hits.push({ rule: phrase.rule, first: at, last: end });
    }
  }
}

/** The token itself, and it joined with the next ones where the gap may be a split inside a word. */
function* wordsAt(
  tokens: readonly Token[],
  at: number,
  longest: number,
): Generator<{ word: string; last: number }> {
  const token = tokens[at];
  if (!token) return;
  for (const word of token.forms) yield { word, last: at };
  let joined = token.forms[0] ?? '';
  for (let last = at + 1; last < at + MAX_PIECES && last < tokens.length; last++) {
    const next = tokens[last];
    if (!next?.joinable) return;
    joined += next.forms[0] ?? '';
    if (joined.length > longest) return;
    if (joined.length >= SHORTEST_JOINED) yield { word: joined, last };
  }
}

function matchRest(
  tokens: readonly Token[],
  at: number,
  rest: readonly string[],
  longest: number,
): number | null {
  if (rest.length === 0) return at - 1;
  if (!tokens[at]) return null;
  const [wanted, ...further] = rest;
  if (wanted === '*') return matchRest(tokens, at + 1, further, longest);
  for (const { word, last } of wordsAt(tokens, at, longest)) {
    if (word !== wanted) continue;
    const end = matchRest(tokens, last + 1, further, longest);
    if (end !== null) return end;
  }
  return null;
}

function findInside(
  index: PhraseIndex,
  tokens: readonly Token[],
  at: number,
  text: string,
  hits: PhraseHit[],
): void {
  const token = tokens[at];
  if (!token) return;
  const strike = (word: string): void => {
    for (const phrase of index.byFirstWord.get(word) ?? [])
      if (phrase.rest.length === 0) hits.push({ rule: phrase.rule, first: at, last: at });
  };
  for (const part of token.parts) if (part.length >= SHORTEST_SPELLED) strike(part);
  if (text.charAt(token.start - 1) !== '#') return;
  for (const word of substrings(token.forms[0] ?? '', SHORTEST_HASHTAG_PART, index.longestWord))
    strike(word.part);
}

function findSpelled(index: PhraseIndex, run: SpelledRun, hits: PhraseHit[]): void {
  for (const { part, from } of substrings(run.letters, SHORTEST_SPELLED, index.longestWord)) {
    for (const phrase of index.byFirstWord.get(part) ?? []) {
      if (phrase.rest.length > 0) continue;
      hits.push({ rule: phrase.rule, first: run.at[from] ?? 0, last: run.at[from + part.length - 1] ?? 0 });
    }
  }
}

function* substrings(
  letters: string,
  shortest: number,
  longest: number,
): Generator<{ part: string; from: number }> {
  for (let from = 0; from + shortest <= letters.length; from++)
    for (let to = from + shortest; to <= letters.length && to - from <= longest; to++)
      yield { part: letters.slice(from, to), from };
}

/** A hit is harmless when one of its rule's exceptions covers it whole. */
function excepted(index: PhraseIndex, tokens: readonly Token[], hit: PhraseHit): boolean {
  for (const words of index.exceptions.get(hit.rule.id) ?? []) {
    for (let start = Math.max(0, hit.last - words.length + 1); start <= hit.first; start++) {
      const end = matchRest(tokens, start, words, index.longestWord);
      if (end !== null && end >= hit.last) return true;
    }
  }
  return false;
}
