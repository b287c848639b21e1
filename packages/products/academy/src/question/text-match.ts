/** Folds what does not change the meaning: width and composition (NFKC), quotes, dashes, runs of spaces, and case. */
function fold(text: string, caseSensitive: boolean): string {
  const folded = text
    .normalize('NFKC')
    .replace(/[‘’‚‛`´′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ');
  return caseSensitive ? folded : folded.toLowerCase();
}

const withoutFinalStop = (text: string): string => text.replace(/(?<=[^.\s])[\s.]+$/, '');

/**
 * Does `answer` fit `pattern`? `*` stands for any run of characters, `\*` for itself (Moodle's short answer). Final stops,
 * typographic quotes and the width of characters do not matter, case only where asked for.
 */
export function fitsText(pattern: string, answer: string, caseSensitive: boolean): boolean {
  const pieces = piecesOf(pattern).map((piece) => fold(piece, caseSensitive));
  const last = pieces.length - 1;
  pieces[0] = (pieces[0] ?? '').trimStart();
  pieces[last] = withoutFinalStop((pieces[last] ?? '').trimEnd());
  return matches(pieces, withoutFinalStop(fold(answer, caseSensitive).trim()));
}

/** The literal pieces between the stars. */
function piecesOf(pattern: string): string[] {
  const pieces = [''];
  for (const token of pattern.matchAll(/\\\*|\*|[^*\\]+|\\/g)) {
    if (token[0] === '*') pieces.push('');
    else pieces[pieces.length - 1] += token[0] === '\\*' ? '*' : token[0];
  }
  return pieces;
}

/** First piece at the start, last at the end, the others between in order: linear, whatever the pattern. */
function matches(pieces: readonly string[], text: string): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
