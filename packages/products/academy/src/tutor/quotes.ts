const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

const special = /[.*+?^${}()|[\]\\/]/g;
/** A text as a pattern that matches itself. */
export const literal = (text: string): string => text.replaceAll(special, String.raw`\$&`);

const quotes = /["“”„]/g;
const apostrophes = /['’‘]/g;
const dashes = /[-‐‑‒–—]/g;

/** Fewer words prove nothing. */
const leastWords = 4;

/** The quote as it stands in the words; null when it does not, word for word. White space and typographic signs may differ. */
export function findQuote(words: string, quote: string): string | null {
  const tokens = quote.normalize('NFC').split(/\s+/).filter(Boolean);
  if (tokens.length < leastWords) return null;
  const pattern = tokens
    .map((token) =>
      literal(token)
        .replaceAll(quotes, '["“”„]')
        .replaceAll(apostrophes, "['’‘]")
        .replaceAll(dashes, '[-‐‑‒–—]'),
    )
    .join(String.raw`\s+`);
  return (
    new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').exec(words.normalize('NFC'))?.[0] ??
    null
  );
}

/** A word of the text belongs to a stem of PostgreSQL's English dictionary (`salari` → salary, `forgiv` → forgiveness). */
const fits = (word: string, lexeme: string): boolean => word.startsWith(lexeme.replace(/[iy]$/, ''));

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much of what is asked the text holds: lexemes come weightiest first, and more so when they stand side by side. */
function coverageOf(text: string, lexemes: readonly string[]): number {
  const words = wordsOf(text);
  const which = words.map((word) => lexemes.findIndex((lexeme) => fits(word, lexeme)));
  const held = new Set(which.filter((index) => index >= 0));
  const weight = [...held].reduce((sum, index) => sum + lexemes.length - index, 0);
  const isPhrase = which.some((index, place) => {
    const next = which[place + 1] ?? -1;
    return index >= 0 && next >= 0 && next !== index;
  });
  return weight + (isPhrase ? 1 : 0);
}

export const longestQuote = 400;

/** A sentence alone is often a headline: what follows it is what one came for. */
const roundQuote = 160;

/** The few sentences in a row that hold most of what is asked, and what follows when they are short. */
export function bestQuote(words: string, lexemes: readonly string[]): string {
  const parts = words
    .split('\n')
    .flatMap((line) => [...sentences.segment(line)].map(({ segment }) => segment.trim()).filter(Boolean));
  const { from, to } = bestSpan(parts, lexemes);
  let text = parts.slice(from, to).join(' ');
  for (const next of parts.slice(to)) {
    if (text.length >= roundQuote || text.length + next.length >= longestQuote) break;
    text = `${text} ${next}`;
  }
  if (wordsOf(text).length < leastWords) return '';
  return text.length > longestQuote ? text.slice(0, text.lastIndexOf(' ', longestQuote)) : text;
}

/** Up to three sentences; the fewer when they hold the same. */
function bestSpan(parts: readonly string[], lexemes: readonly string[]): { from: number; to: number } {
  let best = { from: 0, to: Math.min(1, parts.length), score: -1 };
  for (let from = 0; from < parts.length; from++) {
    for (let to = from + 1; to <= Math.min(from + 3, parts.length); to++) {
      const text = parts.slice(from, to).join(' ');
      if (text.length > longestQuote && to > from + 1) break;
      const score = coverageOf(text, lexemes) - (to - from) * 0.01;
      if (score > best.score) best = { from, to, score };
    }
  }
  return best;
}

/** The lines around the best of the words, whole lines, at most so many characters. */
export function excerpt(words: string, lexemes: readonly string[], most: number): string {
  if (words.length <= most) return words;
  const lines = words.split('\n');
  const scores = lines.map((line) => coverageOf(line, lexemes));
  const start = scores.indexOf(Math.max(...scores));
  let [from, to] = [start, start + 1];
  let length = lines[start]?.length ?? 0;
  for (let grown = true; grown; ) {
    grown = false;
    for (const next of [to, from - 1]) {
      const line = lines[next];
      if (line === undefined || length + line.length + 1 > most) continue;
      length += line.length + 1;
      if (next === to) to++;
      else from--;
      grown = true;
    }
  }
  return lines.slice(from, to).join('\n').slice(0, most);
}
