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

const coverageOf = (text: string, lexemes: readonly string[]): number => {
  const words = wordsOf(text);
  return lexemes.filter((lexeme) => words.some((word) => fits(word, lexeme))).length;
};

const longestQuote = 420;

/** The few sentences in a row that hold most of what is asked; the shorter when two hold the same. */
export function bestQuote(words: string, lexemes: readonly string[]): string {
  const parts = words
    .split('\n')
    .flatMap((line) => [...sentences.segment(line)].map(({ segment }) => segment.trim()).filter(Boolean));
  let best = { text: '', score: -1 };
  for (let from = 0; from < parts.length; from++) {
    for (let to = from + 1; to <= Math.min(from + 3, parts.length); to++) {
      const text = parts.slice(from, to).join(' ');
      if (text.length > longestQuote && to > from + 1) break;
      const score = coverageOf(text, lexemes) - (to - from) * 0.01;
      if (score > best.score && wordsOf(text).length >= leastWords) best = { text, score };
    }
  }
  const { text } = best;
  return text.length > longestQuote ? `${text.slice(0, text.lastIndexOf(' ', longestQuote))}` : text;
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
