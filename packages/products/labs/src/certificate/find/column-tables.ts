import { type Cell, centreOf, level, overlapX } from '../layout/cell.ts';
import type { PageLayout } from '../layout/cells.ts';
import { readHeading } from '../layout/header.ts';
import type { DecimalMark } from '../values/number.ts';
import { parseUnit } from '../values/unit.ts';
import { parseValues } from '../values/value.ts';
import { type AnalyteName, matchAnalyte } from '../vocabulary/analytes.ts';
import { matchTotal, type TotalLabel } from '../vocabulary/totals.ts';
import type { AnalyteRow, Result, Tables } from './result.ts';
import { asTotal } from './row-tables.ts';

interface Head {
  cell: Cell;
  analyte: AnalyteName | null;
  total: TotalLabel | null;
}

/** Tables with analytes as columns: a line of names, under it one line each for %, mg, LOD. */
export function readColumnTables(page: PageLayout, mark: DecimalMark): Tables {
  const tables: Tables = { rows: [], totals: [], cells: [] };
  page.lines.forEach((line, index) => {
    const named = line.filter((c) => matchAnalyte(c.text)).length;
    const results = line.filter((c) => parseValues(c.text, mark).length > 0).length;
    if (named < 4 || results > 1) return;
    const heads = line.map((cell) => headOf(page, cell));
    const part = readUnder(page, index, heads, mark);
    tables.rows.push(...part.rows);
    tables.totals.push(...part.totals);
    tables.cells.push(...part.cells);
  });
  return tables;
}

/** A name may be stacked over its last word: `TOTAL THC` over `(DRY)`. */
function headOf(page: PageLayout, cell: Cell): Head {
  let text = cell.text;
  let top = cell;
  const alone = { cell, analyte: matchAnalyte(text), total: matchTotal(text) };
  if (alone.analyte || alone.total) return alone;
  for (let i = 0; i < 3; i++) {
    const above = page.cells.find((c) => {
      const up = top.base - c.base;
      return up > top.size * 0.5 && up < top.size * 1.9 && overlapX(c, cell) > 0.4;
    });
    if (!above) break;
    text =
      /[a-z]$/i.test(above.text) && isSplitWord(above.text)
        ? `${above.text}${text}`
        : `${above.text} ${text}`;
    top = above;
    const total = matchTotal(text) ?? matchTotal(text.replace(/\s+(?=[A-Z])/g, ''));
    if (total || matchAnalyte(text)) return { cell, analyte: matchAnalyte(text), total };
  }
  return { cell, analyte: null, total: null };
}

function isSplitWord(text: string): boolean {
  return /\bCAN$/i.test(text);
}

function readUnder(page: PageLayout, index: number, heads: readonly Head[], mark: DecimalMark): Tables {
  const first = heads[0];
  if (!first) return { rows: [], totals: [], cells: [] };
  const found = heads.map((head) => ({
    head,
    results: [] as Result[],
    lod: null as string | null,
    loq: null as string | null,
  }));
  let edge = first.cell.base;
  let labelled = false;
  for (const line of page.lines.slice(index + 1)) {
    const values = line.filter((c) => parseValues(c.text, mark).length > 0 || /^[%]$/.test(c.text));
    const base = line[0]?.base ?? edge;
    if (base - edge > first.cell.size * 4.5) break;
    if (values.length < 2) continue;
    edge = base;
    const left = rowLabel(page, line, first.cell);
    if (left === null && (values.every((c) => c.text === '%') || labelled)) continue;
    labelled ||= left !== null;
    const heading = readHeading(left ?? '');
    for (const cell of values) {
      const slot = nearestHead(found, cell);
      const value = parseValues(cell.text, mark)[0];
      if (!slot || !value) continue;
      if (heading.role === 'lod') slot.lod = value.number;
      else if (heading.role === 'loq') slot.loq = value.number;
      else if (heading.role === 'result' || heading.role === 'unknown') {
        const unit = value.unit ?? heading.unit;
        slot.results.push({
          ...value,
          unit,
          basis: heading.basis,
          cell,
          series: `p${page.page}l${index}r${left ?? ''}`,
        });
      }
    }
  }
  return collect(found);
}

/** The text left of the first name on a value line: the unit, `LOD`, or nothing. */
function rowLabel(page: PageLayout, line: readonly Cell[], first: Cell): string | null {
  const any = line[0];
  if (!any) return null;
  const label = page.cells.find(
    (c) => c.x + c.width < first.x + first.size && level(c, any, 0.8) && !/^[\d.]+$/.test(c.text),
  );
  if (label && (parseUnit(label.text) || /lod|loq|result|limit/i.test(label.text))) return label.text;
  return null;
}

function nearestHead<T extends { head: Head }>(found: readonly T[], cell: Cell): T | null {
  const sorted = [...found].sort((a, b) => distance(a.head.cell, cell) - distance(b.head.cell, cell));
  const best = sorted[0];
  const second = sorted[1];
  if (!best) return null;
  const step = second
    ? Math.abs(centreOf(second.head.cell) - centreOf(best.head.cell))
    : best.head.cell.width * 2;
  return distance(best.head.cell, cell) < Math.max(step * 0.75, best.head.cell.size) ? best : null;
}

function distance(head: Cell, cell: Cell): number {
  return Math.min(Math.abs(head.x - cell.x), Math.abs(centreOf(head) - centreOf(cell)));
}

function collect(
  found: readonly { head: Head; results: Result[]; lod: string | null; loq: string | null }[],
): Tables {
  const tables: Tables = { rows: [], totals: [], cells: [] };
  for (const { head, results, lod, loq } of found) {
    if (results.length === 0) continue;
    const { total, analyte, cell } = head;
    if (total || analyte) tables.cells.push(cell, ...results.map((r) => r.cell));
    if (total) tables.totals.push(...results.map((r) => asTotal(r, total)));
    else if (analyte) tables.rows.push(toRow(cell, analyte, results, lod, loq));
  }
  return tables;
}

function toRow(
  cell: Cell,
  analyte: AnalyteName,
  results: Result[],
  lod: string | null,
  loq: string | null,
): AnalyteRow {
  return {
    key: analyte.key,
    name: cell.text,
    panel: analyte.panel,
    results,
    lod,
    loq,
    limit: null,
    verdict: null,
    cell,
  };
}
