import { type Cell, centreOf, middleOf, overlapX } from './cell.ts';
import type { PageLayout } from './cells.ts';
import { type Heading, readHeading } from './header.ts';

export interface Column {
  x: number;
  width: number;
  cells: { row: number; cell: Cell }[];
  heading: Heading;
}

/** Cells of rows to columns, by what lies over each other. */
export function toColumns(rows: readonly (readonly Cell[])[]): Column[] {
  const columns: Column[] = [];
  const all = rows
    .flatMap((cells, row) => cells.map((cell) => ({ row, cell })))
    .sort((a, b) => centreOf(a.cell) - centreOf(b.cell));
  for (const entry of all) {
    const column = columns.findLast(
      (c) => overlapX(c, entry.cell) > 0.3 && !c.cells.some((o) => o.row === entry.row),
    );
    if (column) widen(column, entry);
    else {
      const heading: Heading = { role: 'unknown', unit: null, basis: null, text: '', named: false };
      columns.push({ x: entry.cell.x, width: entry.cell.width, cells: [entry], heading });
    }
  }
  return columns.sort((a, b) => a.x - b.x);
}

function widen(column: Column, entry: { row: number; cell: Cell }): void {
  const right = Math.max(column.x + column.width, entry.cell.x + entry.cell.width);
  column.x = Math.min(column.x, entry.cell.x);
  column.width = right - column.x;
  column.cells.push(entry);
}

/** Lines of headings over a table whose first row begins at `top`, nearest first. */
export function headingLines(
  page: PageLayout,
  left: number,
  right: number,
  top: number,
  size: number,
): Cell[][] {
  const above = page.lines
    .map((line) =>
      line.filter(
        (c) => c.x < right + size && c.x + c.width > left - size && c.y + c.height <= top + size * 0.6,
      ),
    )
    .filter((line) => line.length > 0)
    .reverse();
  const taken: Cell[][] = [];
  let edge = top;
  for (const line of above) {
    const bottom = Math.max(...line.map((c) => c.base));
    const near = edge - bottom < (taken.length === 0 ? 2.6 : 1.7) * size;
    if (!near || taken.length >= 5 || line.some((c) => c.words.length > 7)) break;
    if (bottom < top - size * 6) break;
    taken.push(line);
    edge = Math.min(...line.map((c) => c.y));
  }
  return taken;
}

/** Gives each column the heading texts that stand over it. */
export function nameColumns(
  columns: readonly Column[],
  lines: readonly (readonly Cell[])[],
  isValue: (c: Cell) => boolean,
): void {
  columns.forEach((column, i) => {
    const from = middle(columns[i - 1], column) ?? column.x - column.width;
    const to = middle(column, columns[i + 1]) ?? column.x + column.width * 2;
    const parts = lines.flatMap((line) => {
      const over = line.filter(
        (c) => !isValue(c) && (overlapX(c, column) > 0.25 || (centreOf(c) > from && centreOf(c) < to)),
      );
      const best = over.sort((a, b) => overlapX(b, column) - overlapX(a, column))[0];
      // A fact of its own (`Method: C-001`) heads no column.
      return best && best.words.length <= 5 && !best.text.includes(':') ? [best.text] : [];
    });
    column.heading = readStack(parts);
  });
}

/** Headings stacked over a column, nearest first: the nearest that names a role decides, the nearest unit counts. */
function readStack(parts: readonly string[]): Heading {
  const readings = parts.map((_, i) =>
    readHeading(
      parts
        .slice(0, i + 1)
        .reverse()
        .join(' '),
    ),
  );
  const unit = parts.map((p) => readHeading(p).unit).find((u) => u !== null) ?? null;
  const named = readings.findIndex((r) => r.role !== 'unknown' && r.named);
  const chosen = (named >= 0 ? readings[named] : readings.find((r) => r.role !== 'unknown')) ?? readings[0];
  const basis = readings.find((r) => r.basis !== null)?.basis ?? null;
  return chosen
    ? { ...chosen, unit, basis }
    : { role: 'unknown', unit: null, basis: null, text: '', named: false };
}

function middle(a: Column | undefined, b: Column | undefined): number | null {
  return a && b ? (a.x + a.width + b.x) / 2 : null;
}

/** Cells right of a name and on its line, up to a limit. */
export function rowCells(page: PageLayout, anchor: Cell, limit: number, reach: number): Cell[] {
  return page.cells.filter(
    (c) =>
      c !== anchor &&
      c.x >= anchor.x + anchor.width - anchor.size * 0.3 &&
      c.x < limit &&
      Math.abs(middleOf(c) - middleOf(anchor)) < reach,
  );
}
