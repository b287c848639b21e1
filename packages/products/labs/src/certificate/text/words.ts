import type { Glyph, Word } from './page-text.ts';

/** Glyphs in drawing order to words. Letter-spaced capitals (`S A M P L E`) come out as words. */
export function toWords(glyphs: readonly Glyph[], page: number): Word[] {
  const lines = splitRuns(withoutDoubles(glyphs));
  const ratios = lines.map(spacingRatio);
  const usual = usualRatio(ratios);
  const words = lines.flatMap((line, i) => wordsOf(line, ratios[i] || shortLineRatio(line, usual), page));
  return joinPieces(words);
}

/** Bold made by drawing the same letter twice with a small shift. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const key = `${glyph.char}:${Math.round(glyph.base / 3)}`;
    const others = seen.get(key) ?? [];
    const double = others.some(
      (o) => Math.abs(o.x - glyph.x) < glyph.size * 0.12 && Math.abs(o.base - glyph.base) < glyph.size * 0.12,
    );
    if (double) continue;
    others.push(glyph);
    seen.set(key, others);
    kept.push(glyph);
  }
  return kept;
}

/** Stretches of glyphs that follow each other on one baseline. */
function splitRuns(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = line.at(-1);
    if (last && !follows(last, glyph)) {
      lines.push(line);
      line = [];
    }
    line.push(glyph);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function follows(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size);
  const gap = next.x - (last.x + last.width);
  const near = gap > -0.4 * size && gap < 1.1 * size;
  return near && Math.abs(next.base - last.base) < 0.25 * size && next.size > last.size * 0.5;
}

function wordsOf(line: readonly Glyph[], ratio: number, page: number): Word[] {
  const spacing = ratio * (line[0]?.size ?? 0);
  const groups: Glyph[][] = [];
  let group: Glyph[] = [];
  for (const glyph of line) {
    const last = group.at(-1);
    if (last && breaks(last, glyph, spacing)) {
      groups.push(group);
      group = [];
    }
    group.push(glyph);
  }
  if (group.length > 0) groups.push(group);
  return groups.map((g) => wordOf(g, page));
}

function breaks(last: Glyph, next: Glyph, spacing: number): boolean {
  const size = Math.max(last.size, next.size);
  const gap = next.x - (last.x + last.width);
  if (spacing > 0) return gap > spacing + 0.24 * size;
  return gap > 0.17 * size || (next.spaceBefore && last.run === next.run && gap > 0.1 * size);
}

function gapRatios(line: readonly Glyph[]): number[] {
  const gaps: number[] = [];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (a && b) gaps.push((b.x - a.x - a.width) / b.size);
  }
  return gaps.sort((a, b) => a - b);
}

/** The even distance put between the letters of a spaced line, in sizes; 0 for ordinary text. */
function spacingRatio(line: readonly Glyph[]): number {
  if (line.length < 4) return 0;
  const gaps = gapRatios(line);
  const median = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const quarter = gaps[Math.floor(gaps.length / 4)] ?? 0;
  return median > 0.12 && quarter > 0.08 ? median : 0;
}

/** Two or three letters say nothing alone (`N D`): they follow the page where the page is letter-spaced. */
function usualRatio(ratios: readonly number[]): number {
  const spaced = ratios.filter((r) => r > 0).sort((a, b) => a - b);
  return spaced.length * 4 > ratios.length ? (spaced[Math.floor(spaced.length / 2)] ?? 0) : 0;
}

function shortLineRatio(line: readonly Glyph[], usual: number): number {
  if (usual === 0 || line.length > 3) return 0;
  const gaps = gapRatios(line);
  return gaps.every((g) => g < usual * 1.7) ? usual : 0;
}

function wordOf(glyphs: readonly Glyph[], page: number): Word {
  const first = glyphs[0];
  const last = glyphs.at(-1);
  const size = Math.max(...glyphs.map((g) => g.size));
  const x = first?.x ?? 0;
  const base = first?.base ?? 0;
  return {
    text: glyphs.map((g) => g.char).join(''),
    page,
    x,
    y: base - size * 0.8,
    width: (last?.x ?? x) + (last?.width ?? 0) - x,
    height: size,
    base,
    size,
    bold: glyphs.filter((g) => g.bold).length * 2 > glyphs.length,
    run: first?.run ?? 0,
  };
}

/** Words cut by a change of font, a raised figure or a lost ligature: pieces that touch are one word. */
function joinPieces(words: Word[]): Word[] {
  const byLine = new Map<number, Word[]>();
  const lineOf = (w: Word): number => Math.round(w.base / 12);
  for (const word of words) byLine.set(lineOf(word), [...(byLine.get(lineOf(word)) ?? []), word]);
  const gone = new Set<Word>();
  for (const word of [...words].sort((a, b) => a.x - b.x)) {
    if (gone.has(word)) continue;
    const near = [-1, 0, 1].flatMap((d) => byLine.get(lineOf(word) + d) ?? []);
    for (let next = touching(near, word, gone); next; next = touching(near, word, gone)) {
      word.text += next.text;
      word.width = next.x + next.width - word.x;
      gone.add(next);
    }
  }
  return words.filter((w) => !gone.has(w)).sort((a, b) => a.base - b.base || a.x - b.x);
}

function touching(near: readonly Word[], word: Word, gone: ReadonlySet<Word>): Word | null {
  return near.find((other) => other !== word && !gone.has(other) && touches(word, other)) ?? null;
}

function touches(word: Word, other: Word): boolean {
  const size = Math.max(word.size, other.size);
  const gap = (other.x - (word.x + word.width)) / size;
  const rise = Math.abs(other.base - word.base) / size;
  const alike = Math.min(word.size, other.size) > 0.6 * size;
  if (gap < -0.15 || gap > 0.22) return false;
  if (rise < 0.2) return alike && gap < 0.09;
  // `Δ` and its raised or sunken figure.
  return rise < 0.5 && /^\d{1,2}$/.test(small(word, other)) && /[ΔδD]$|\d$/.test(word.text);
}

function small(a: Word, b: Word): string {
  return a.size < b.size ? a.text : b.text;
}
