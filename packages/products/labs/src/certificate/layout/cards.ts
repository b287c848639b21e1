import { type Cell, cellOf, centreOf, middleOf, overlapX, rightOf } from './cell.ts';
import type { PageLayout } from './cells.ts';

/** A name and the values that stand beside, under or over it, the way dashboards print headline results. */
export interface Card<T> {
  label: Cell;
  what: T;
  values: Cell[];
}

type Direction = 'right' | 'below' | 'above';
type Label<T> = { cell: Cell; what: T };

/** Labels of one page, also those broken over two lines. */
export function findLabels<T>(page: PageLayout, match: (text: string) => T | null): Label<T>[] {
  const found: Label<T>[] = [];
  const used = new Set<Cell>();
  for (const cell of page.cells) {
    const under = used.has(cell) ? null : cellUnder(page, cell);
    const joined = under && match(`${cell.text} ${under.text}`);
    const alone = match(cell.text);
    if (under && joined && !(alone && match(under.text))) {
      found.push({ cell: cellOf([...cell.words, ...under.words]), what: joined });
      used.add(under);
    } else if (alone && !used.has(cell)) found.push({ cell, what: alone });
  }
  return found;
}

const underCache = new WeakMap<Cell, { page: PageLayout; under: Cell | null }>();

function cellUnder(page: PageLayout, cell: Cell): Cell | null {
  const known = underCache.get(cell);
  if (known?.page === page) return known.under;
  const under = findUnder(page, cell);
  underCache.set(cell, { page, under });
  return under;
}

function findUnder(page: PageLayout, cell: Cell): Cell | null {
  for (const line of page.lines) {
    const down = (line[0]?.base ?? 0) - cell.base;
    if (down > cell.size * 2.2) return null;
    if (down < 0) continue;
    const near = line.find((c) => {
      const step = c.base - cell.base;
      const aligned =
        Math.abs(c.x - cell.x) < cell.size || Math.abs(centreOf(c) - centreOf(cell)) < cell.size;
      return (
        c !== cell && step > cell.size * 0.5 && step < cell.size * 1.7 && aligned && c.size < cell.size * 1.3
      );
    });
    if (near) return near;
  }
  return null;
}

/**
 * Gives each label its values. Labels of one row of cards keep their values on the same side, so the side is
 * chosen for the whole row: the one that serves most labels, with the nearest values.
 */
export function readCards<T>(
  page: PageLayout,
  labels: readonly Label<T>[],
  isValue: (cell: Cell) => boolean,
  across = false,
): Card<T>[] {
  const labelWords = new Set(labels.flatMap((l) => l.cell.words));
  const values = page.cells.filter((c) => isValue(c) && !c.words.some((w) => labelWords.has(w)));
  const close = labels.flatMap((l) => closeRight(l, values));
  const rest = labels.filter((l) => !close.some((card) => card.label === l.cell));
  const free = values.filter((v) => !close.some((card) => card.values.includes(v)));
  return [...close, ...groups(rest).flatMap((group) => bestSide(page, group, free, across))];
}

/** `Total Terpenes: 2.4 %`: after a colon the value that follows at once needs no comparing. */
function closeRight<T>(label: Label<T>, values: readonly Cell[]): Card<T>[] {
  if (!/:\s*$/.test(label.cell.text)) return [];
  const next = values.find((v) => {
    const gap = v.x - rightOf(label.cell);
    return (
      gap > -label.cell.size * 0.3 &&
      gap < label.cell.size * 2 &&
      Math.abs(middleOf(v) - middleOf(label.cell)) < label.cell.size * 0.5
    );
  });
  return next ? [{ label: label.cell, what: label.what, values: [next] }] : [];
}

/** Labels of one size that stand in one row, or in one column. */
function groups<T>(labels: readonly Label<T>[]): Label<T>[][] {
  const rows: Label<T>[][] = [];
  for (const label of labels) {
    const row = rows.find((r) =>
      r.some(({ cell }) => {
        const alike = Math.abs(cell.size - label.cell.size) < cell.size * 0.2;
        const column = Math.abs(cell.x - label.cell.x) < cell.size;
        const near = Math.abs(middleOf(cell) - middleOf(label.cell)) < cell.size * (column ? 8 : 1.2);
        return alike && near;
      }),
    );
    if (row) row.push(label);
    else rows.push([label]);
  }
  return rows;
}

function bestSide<T>(
  page: PageLayout,
  group: readonly Label<T>[],
  values: readonly Cell[],
  across: boolean,
): Card<T>[] {
  const sides: Direction[] = ['right', 'below', 'above'];
  const tried = sides.map((side) => {
    const cards = group.map((l) => ({
      label: l.cell,
      what: l.what,
      values: valuesAt(side, page, l.cell, values, across),
    }));
    const served = unique(cards);
    const far = served.reduce((sum, c) => sum + gap(c.label, c.values), 0) / Math.max(1, served.length);
    return { cards: served, score: served.length - far / 400 };
  });
  const best = tried.sort((a, b) => b.score - a.score)[0];
  return best ? best.cards : [];
}

/** A value claimed by two labels belongs to the nearer one. */
function unique<T>(cards: readonly Card<T>[]): Card<T>[] {
  const owners = new Map<Cell, Card<T>>();
  for (const card of cards) {
    for (const value of card.values) {
      const other = owners.get(value);
      if (!other || gap(card.label, [value]) < gap(other.label, [value])) owners.set(value, card);
    }
  }
  return cards
    .map((card) => ({ ...card, values: card.values.filter((v) => owners.get(v) === card) }))
    .filter((card) => card.values.length > 0);
}

function gap(label: Cell, values: readonly Cell[]): number {
  return Math.min(
    ...values.map((v) => Math.hypot(centreOf(v) - centreOf(label), 2 * (middleOf(v) - middleOf(label)))),
  );
}

function valuesAt(
  side: Direction,
  page: PageLayout,
  label: Cell,
  values: readonly Cell[],
  across: boolean,
): Cell[] {
  if (side === 'right') return valuesRight(page, label, values, across);
  const [from, to] = slot(page, label, values);
  const inSlot = values.filter((v) => {
    const centre = centreOf(v);
    const away = side === 'below' ? v.y - (label.y + label.height) : label.y - (v.y + v.height);
    const reach = Math.max(label.size * 2.4, v.size * 1.3);
    return (
      ((centre > from && centre < to) || overlapX(v, label) > 0.5) && away > -label.size * 0.5 && away < reach
    );
  });
  const nearest = inSlot.sort(
    (a, b) => Math.abs(middleOf(a) - middleOf(label)) - Math.abs(middleOf(b) - middleOf(label)),
  )[0];
  return nearest ? inSlot.filter((v) => Math.abs(middleOf(v) - middleOf(nearest)) < nearest.size * 0.6) : [];
}

/** The stretch of the page a label rules: halfway to the texts beside it. */
function slot(page: PageLayout, label: Cell, values: readonly Cell[]): [number, number] {
  const beside = page.cells.filter(
    (c) =>
      !values.includes(c) &&
      !c.words.some((w) => label.words.includes(w)) &&
      Math.abs(middleOf(c) - middleOf(label)) < label.size * 0.8,
  );
  const left = beside.filter((c) => centreOf(c) < centreOf(label)).map(centreOf);
  const right = beside.filter((c) => centreOf(c) > centreOf(label)).map(centreOf);
  const free = Math.max(label.width * 0.6, label.size * 5);
  const near = Math.min(
    ...[...left, ...right].map((x) => Math.abs(x - centreOf(label)) / 2),
    beside.length > 0 ? Number.POSITIVE_INFINITY : free,
  );
  return [centreOf(label) - near, centreOf(label) + near];
}

/** Values on the label's line, up to the next text that is no value; `across` looks past such texts. */
function valuesRight(page: PageLayout, label: Cell, values: readonly Cell[], across: boolean): Cell[] {
  const exact = rightWithin(page, label, values, across, 0.15);
  return exact.length > 0 || !across ? exact : rightWithin(page, label, values, across, 1.4);
}

function rightWithin(
  page: PageLayout,
  label: Cell,
  values: readonly Cell[],
  across: boolean,
  slack: number,
): Cell[] {
  const onLine = page.cells
    .filter((c) => {
      const middle = middleOf(c);
      const room = c.size * slack;
      return (
        c.x > rightOf(label) - label.size * 0.3 &&
        middle > label.y - room &&
        middle < label.y + label.height + room
      );
    })
    .sort((a, b) => a.x - b.x);
  const taken: Cell[] = [];
  for (const cell of onLine) {
    const last = taken.at(-1);
    if (last && cell.x - rightOf(last) > cell.size * 5) break;
    if (values.includes(cell)) taken.push(cell);
    else if (taken.length > 0 || !(across || /^[-–:=.\s]*$/.test(cell.text))) break;
  }
  return taken;
}
