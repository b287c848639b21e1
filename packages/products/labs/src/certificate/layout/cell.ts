import type { Place } from '../record.ts';
import type { Word } from '../text/page-text.ts';

/** Words that stand together on one line: a table cell, a label, a line of prose. */
export interface Cell {
  text: string;
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  base: number;
  size: number;
  bold: boolean;
  words: Word[];
}

export function cellOf(words: readonly Word[]): Cell {
  const first = words[0];
  const x = Math.min(...words.map((w) => w.x));
  const y = Math.min(...words.map((w) => w.y));
  const right = Math.max(...words.map((w) => w.x + w.width));
  const bottom = Math.max(...words.map((w) => w.y + w.height));
  return {
    text: words.map((w) => w.text).join(' '),
    page: first?.page ?? 1,
    x,
    y,
    width: right - x,
    height: bottom - y,
    base: first?.base ?? bottom,
    size: Math.max(...words.map((w) => w.size)),
    bold: words.filter((w) => w.bold).length * 2 > words.length,
    words: [...words],
  };
}

export const rightOf = (c: Cell): number => c.x + c.width;
export const centreOf = (c: Cell): number => c.x + c.width / 2;
export const middleOf = (c: Cell): number => c.y + c.height / 2;

export function placeOf(c: Cell): Place {
  const round = (n: number): number => Math.round(n * 100) / 100;
  return { page: c.page, x: round(c.x), y: round(c.y), width: round(c.width), height: round(c.height) };
}

/** How much of the narrower of two cells lies over the other, 0 to 1. */
export function overlapX(a: { x: number; width: number }, b: { x: number; width: number }): number {
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const narrow = Math.min(a.width, b.width);
  return narrow <= 0 ? (shared >= 0 ? 1 : 0) : Math.max(0, shared / narrow);
}

/** Whether two cells stand on one line, by their middles. */
export function level(a: Cell, b: Cell, share = 0.5): boolean {
  return Math.abs(middleOf(a) - middleOf(b)) < share * Math.max(a.size, b.size);
}
