import type { Folded } from './fold.ts';

/** A word of the folded text with the forms it may stand for (`cur3s` also as `cures`, `cuuures` as `cures`). */
export interface Token {
  start: number;
  end: number;
  forms: readonly string[];
  /** Parts of a word in camel case or of a hashtag, to look up on their own. */
  parts: readonly string[];
  /** Whether the gap before this token may be a split inside a word (`cu-res`, `cu res`). */
  joinable: boolean;
}

const WORD = /[a-z0-9@$!|]+(?:'[a-z]{1,2}(?![a-z]))?/g;
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
};
const JOINABLE_GAP = /^[\s\-_.·/~"'()[\]+,^=]{0,3}$/;
const SENTENCE_GAP = /[.!?;:]["')\]]?\s/;

export function tokenize(folded: Folded): Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  let previousEnd = 0;
  for (let found = WORD.exec(folded.text); found; found = WORD.exec(folded.text)) {
    const raw = found[0].replace(/[!|@$]+$/, (tail) => (/^[@$]/.test(tail) ? tail : ''));
    if (raw === '') continue;
    const start = found.index;
    const end = start + raw.length;
    const gap = folded.text.slice(previousEnd, start);
    tokens.push({
      start,
      end,
      forms: formsOf(raw.replaceAll("'", '')),
      parts: partsOf(folded, start, end),
      joinable: tokens.length > 0 && JOINABLE_GAP.test(gap) && !SENTENCE_GAP.test(gap),
    });
    previousEnd = end;
  }
  return tokens;
}

function formsOf(raw: string): string[] {
  const forms = [raw];
  if (/[a-z]/.test(raw) && /[0-9@$!|]/.test(raw)) {
    const spelled = raw.replace(/[034578@$]/g, (char) => LEET[char] ?? char);
    forms.push(spelled.replace(/[1!|]/g, 'i'), spelled.replace(/[1!|]/g, 'l'));
  }
  if (/(.)\1\1/.test(raw)) forms.push(raw.replace(/(.)\1{2,}/g, '$1'));
  return forms;
}

/** The case is lost in folding, so camel case is read from the original. */
function partsOf(folded: Folded, start: number, end: number): string[] {
  if (end - start < 6) return [];
  const parts: string[] = [];
  let from = start;
  for (let at = start + 1; at < end; at++) {
    if (isUpper(folded, at) && !isUpper(folded, at - 1)) {
      parts.push(folded.text.slice(from, at));
      from = at;
    }
  }
  if (from > start) parts.push(folded.text.slice(from, end));
  return parts.length > 1 ? parts : [];
}

function isUpper(folded: Folded, at: number): boolean {
  const char = folded.original.charAt(folded.starts[at] ?? 0);
  return char !== char.toLowerCase();
}

/** A run of single letters (`c u r e s`, `c.u.r.e.s`) read as one string; `at[i]` is the token of letter `i`. */
export interface SpelledRun {
  letters: string;
  at: readonly number[];
}

export function spelledRuns(tokens: readonly Token[]): SpelledRun[] {
  const runs: SpelledRun[] = [];
  let at: number[] = [];
  const flush = (): void => {
    if (at.length >= 4)
      runs.push({ letters: at.map((i) => tokens[i]?.forms.at(1) ?? tokens[i]?.forms[0] ?? '').join(''), at });
    at = [];
  };
  tokens.forEach((token, index) => {
    if (token.end - token.start !== 1) {
      flush();
      return;
    }
    const gap = index === 0 ? 0 : token.start - (tokens[index - 1]?.end ?? 0);
    if (gap > 4) flush();
    at.push(index);
  });
  flush();
  return runs;
}
