import type { PageText, Word } from '../text/page-text.ts';
import { parseValues } from '../values/value.ts';
import { matchAnalyte } from '../vocabulary/analytes.ts';
import { matchTotal } from '../vocabulary/totals.ts';
import { type Cell, cellOf } from './cell.ts';

/** A page as lines of cells, top to bottom, left to right. */
export interface PageLayout {
  page: number;
  width: number;
  height: number;
  /** The text is a machine's reading of a picture: a letter may be wrong. */
  fromPicture: boolean;
  lines: Cell[][];
  cells: Cell[];
}

export function layOut(text: PageText): PageLayout {
  const lines = toLines(text.words).map((line) => toCells(line).flatMap(splitResult));
  return {
    page: text.page,
    width: text.width,
    height: text.height,
    fromPicture: text.source === 'ocr' || text.inklessLayer,
    lines,
    cells: lines.flat(),
  };
}

/** Words whose baselines agree within a third of a letter. */
function toLines(words: readonly Word[]): Word[][] {
  const sorted = [...words].sort((a, b) => a.base - b.base || a.x - b.x);
  const lines: { base: number; size: number; words: Word[] }[] = [];
  for (const word of sorted) {
    const line = lines.at(-1);
    const tolerance = Math.min(word.size, line?.size ?? word.size) * 0.34;
    if (line && word.base - line.base <= tolerance) line.words.push(word);
    else lines.push({ base: word.base, size: word.size, words: [word] });
  }
  return lines.map((l) => l.words.sort((a, b) => a.x - b.x));
}

function toCells(line: readonly Word[]): Cell[] {
  const cells: Cell[] = [];
  let group: Word[] = [];
  for (const word of line) {
    const last = group.at(-1);
    if (last && !together(last, word)) {
      cells.push(cellOf(group));
      group = [];
    }
    group.push(word);
  }
  if (group.length > 0) cells.push(cellOf(group));
  return cells;
}

function together(a: Word, b: Word): boolean {
  const gap = b.x - (a.x + a.width);
  const size = Math.max(a.size, b.size);
  if (gap < -0.5 * size) return false;
  // Two finished numbers side by side are two columns unless they nearly touch.
  if (/\d$/.test(a.text) && /^[<\d]/.test(b.text) && /[.,]\d/.test(a.text + b.text)) return gap < 0.4 * size;
  return gap < (a.run === b.run ? 0.85 : 0.6) * size;
}

/** `THCA 22.7 %` set as one text is a name and its result. */
function splitResult(cell: Cell): Cell[] {
  if (cell.words.length < 2 || cell.words.length > 8) return [cell];
  for (let at = cell.words.length - 1; at >= 1; at--) {
    const name = cell.words.slice(0, at);
    const label = name.map((w) => w.text).join(' ');
    if (!matchAnalyte(label) && !matchTotal(label)) continue;
    const rest = cell.words.slice(at);
    const text = rest
      .map((w) => w.text)
      .join(' ')
      .replace(/^[:=]\s*/, '');
    if (parseValues(text).length > 0) return [cellOf(name), cellOf(rest)];
  }
  return [cell];
}
