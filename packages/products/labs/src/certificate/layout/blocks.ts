import { type Cell, centreOf, middleOf, rightOf } from './cell.ts';

/** Names that stand under each other: the first column of a table. */
export interface Block<T> {
  anchors: { cell: Cell; what: T }[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Distance between rows. */
  pitch: number;
}

/** Groups named cells into columns of names, by alignment and nearness. */
export function toBlocks<T>(anchors: readonly { cell: Cell; what: T }[]): Block<T>[] {
  const sorted = [...anchors].sort((a, b) => a.cell.page - b.cell.page || a.cell.y - b.cell.y);
  const open: { cell: Cell; what: T }[][] = [];
  for (const anchor of sorted) {
    const group = open
      .filter((g) => fits(g, anchor.cell))
      .sort((a, b) => distance(a, anchor.cell) - distance(b, anchor.cell))[0];
    if (group) group.push(anchor);
    else open.push([anchor]);
  }
  return open.map(describe);
}

function fits<T>(group: readonly { cell: Cell; what: T }[], cell: Cell): boolean {
  const last = group.at(-1)?.cell;
  if (!last || last.page !== cell.page) return false;
  const down = middleOf(cell) - middleOf(last);
  if (down < cell.size * 0.5 || down > cell.size * 7) return false;
  return group.some(({ cell: other }) => aligned(other, cell));
}

function aligned(a: Cell, b: Cell): boolean {
  const slack = Math.max(a.size, b.size) * 0.45;
  return (
    Math.abs(a.x - b.x) < slack ||
    Math.abs(centreOf(a) - centreOf(b)) < slack ||
    Math.abs(rightOf(a) - rightOf(b)) < slack
  );
}

function distance<T>(group: readonly { cell: Cell; what: T }[], cell: Cell): number {
  const last = group.at(-1)?.cell;
  return last ? middleOf(cell) - middleOf(last) + Math.abs(last.x - cell.x) : Number.POSITIVE_INFINITY;
}

function describe<T>(anchors: { cell: Cell; what: T }[]): Block<T> {
  const cells = anchors.map((a) => a.cell);
  const steps = cells
    .slice(1)
    .map((cell, i) => middleOf(cell) - middleOf(cells[i] ?? cell))
    .sort((a, b) => a - b);
  const size = cells[0]?.size ?? 10;
  return {
    anchors,
    left: Math.min(...cells.map((c) => c.x)),
    right: Math.max(...cells.map(rightOf)),
    top: Math.min(...cells.map((c) => c.y)),
    bottom: Math.max(...cells.map((c) => c.y + c.height)),
    pitch: steps[Math.floor(steps.length / 2)] ?? size * 1.8,
  };
}
