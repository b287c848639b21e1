import { findLabels } from '../layout/cards.ts';
import { type Cell, cellOf, centreOf } from '../layout/cell.ts';
import type { PageLayout } from '../layout/cells.ts';
import type { Word } from '../text/page-text.ts';
import { compact } from '../vocabulary/plain-text.ts';
import { isKnownLabel, type Pair } from './pairs.ts';

/**
 * Facts laid out as a table of one row: a line of labels, their values under them, often broken over lines.
 * A broken value is joined the way another place of the document writes it.
 */
export function readHeaderPairs(page: PageLayout, pages: readonly PageLayout[]): Pair[] {
  const labels = findLabels(page, (text) => (isKnownLabel(text) ? text : null));
  const rows = groupLevel(labels.map((l) => l.cell)).filter((row) => row.length >= 3);
  return rows.flatMap((row) => row.flatMap((label) => under(page, row, label, pages)));
}

function groupLevel(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const middle = cell.y + cell.height / 2;
    const row = rows.find((r) => r.some((c) => Math.abs(c.y + c.height / 2 - middle) < cell.size * 0.9));
    if (row) row.push(cell);
    else rows.push([cell]);
  }
  return rows.map((r) => r.sort((a, b) => a.x - b.x));
}

function under(page: PageLayout, row: readonly Cell[], label: Cell, pages: readonly PageLayout[]): Pair[] {
  const bottom = Math.max(...row.map((c) => c.y + c.height));
  const at = row.indexOf(label);
  const [before, after] = [row[at - 1], row[at + 1]];
  const from = before ? (centreOf(before) + centreOf(label)) / 2 : Number.NEGATIVE_INFINITY;
  const to = after ? (centreOf(after) + centreOf(label)) / 2 : Number.POSITIVE_INFINITY;
  const inSlot = page.cells
    .filter((c) => c.y > bottom - label.size * 0.3)
    .flatMap((c) => splitOver(c, row))
    .filter((c) => centreOf(c) > from && centreOf(c) < to)
    .sort((a, b) => a.base - b.base);
  const taken: Cell[] = [];
  let edge = bottom + label.size * 2;
  for (const cell of inSlot) {
    if (cell.y > edge || taken.length >= 4 || isKnownLabel(cell.text)) break;
    taken.push(cell);
    edge = cell.base + cell.size * 1.1;
  }
  if (taken.length === 0) return [];
  const cell = cellOf(taken.flatMap((c) => c.words));
  return [
    {
      label: label.text,
      labelCell: label,
      value: join(
        taken.map((c) => c.text),
        pages,
      ),
      cell,
      how: 'column',
      distance: 1.5,
    },
  ];
}

/** A text that runs over two columns of labels is cut where the next column begins. */
function splitOver(cell: Cell, row: readonly Cell[]): Cell[] {
  const under = row.filter((label) => label.x < cell.x + cell.width && label.x + label.width > cell.x);
  if (under.length < 2) return [cell];
  const groups = new Map<Cell, Word[]>();
  for (const word of cell.words) {
    const centre = word.x + word.width / 2;
    const nearest = [...row].sort(
      (a, b) => Math.abs(centreOf(a) - centre) - Math.abs(centreOf(b) - centre),
    )[0];
    if (nearest) groups.set(nearest, [...(groups.get(nearest) ?? []), word]);
  }
  return [...groups.values()].map(cellOf);
}

/** Joins the pieces with or without a space, whichever stands elsewhere; a hyphen or a cut word needs none. */
function join(parts: readonly string[], pages: readonly PageLayout[]): string {
  const [first = '', ...rest] = parts;
  return rest.reduce((text, part) => {
    const glued = `${text}${part}`;
    const spaced = `${text} ${part}`;
    const texts = pages.flatMap((p) => p.cells.map((c) => c.text));
    if (texts.some((t) => t.includes(spaced))) return spaced;
    if (texts.some((t) => t.includes(glued)) || /[-_/,.]$/.test(text)) return glued;
    return texts.some((t) => compact(t).includes(compact(glued)) && !t.includes(' ')) ? glued : spaced;
  }, first);
}
