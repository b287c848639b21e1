import type { Verdict } from '../record.ts';

const words: readonly (readonly [RegExp, Verdict])[] = [
  [/^(pass|passed|passes|passing|compliant)$/, 'pass'],
  [/^(fail|failed|fails|failing|non[- ]?compliant)$/, 'fail'],
  [/^(not tested|nt|n\.t\.|untested|not analyzed|not performed|not requested)$/, 'not_tested'],
  [/^(tested|complete|completed)$/, 'tested_no_verdict'],
  [/^(nr|not reported)$/, 'not_reported'],
  [/^(n\/a|na|not applicable|exempt)$/, 'not_applicable'],
];

/** A panel's printed word in the closed vocabulary, or null. `tested` never becomes `pass`. */
export function parseVerdict(text: string): Verdict | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*!.:✓✔]+$/g, '')
    .replace(/^(pass|fail)(ed)?\s+[a-z@>©]$/, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, verdict] of words) if (pattern.test(plain)) return verdict;
  return null;
}

/** The verdict at the end of a longer result (`12.2% - Complete`, `0.51 aw - Pass`), or null. */
export function verdictInside(text: string): Verdict | null {
  const direct = parseVerdict(text);
  if (direct) return direct;
  const tail = /(?:^|[-–—:|,\s])(not tested|pass(?:ed)?|fail(?:ed)?|tested|completed?)\s*$/i.exec(
    text.trim(),
  );
  return tail?.[1] && text.length < 60 ? parseVerdict(tail[1]) : null;
}
