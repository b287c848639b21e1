import { type Block, toBlocks } from '../layout/blocks.ts';
import { findLabels } from '../layout/cards.ts';
import { type Cell, middleOf, rightOf } from '../layout/cell.ts';
import type { PageLayout } from '../layout/cells.ts';
import { type Column, headingLines, nameColumns, rowCells, toColumns } from '../layout/columns.ts';
import type { DecimalMark } from '../values/number.ts';
import { parseValues } from '../values/value.ts';
import { parseVerdict } from '../values/verdict.ts';
import { type AnalyteName, matchAnalyte, matchContaminant } from '../vocabulary/analytes.ts';
import { matchTotal, type TotalLabel } from '../vocabulary/totals.ts';
import type { AnalyteRow, Result, Tables, TotalResult } from './result.ts';

type What = { analyte: AnalyteName } | { total: TotalLabel };
type NameBlock = Block<What>;
type Naming = (text: string) => What | null;

/** Tables with one analyte a row: names under each other, results to the right, headings above. */
export function readRowTables(page: PageLayout, mark: DecimalMark): Tables {
  return readTables(page, mark, nameOf, 't');
}

/** Tables of the safety panels: metals, toxins, germs, solvents, pesticides. */
export function readSafetyTables(page: PageLayout, mark: DecimalMark): Tables {
  const nameOfContaminant = (text: string): What | null => {
    const analyte = matchContaminant(text);
    return analyte ? { analyte } : null;
  };
  return readTables(page, mark, nameOfContaminant, 's');
}

function readTables(page: PageLayout, mark: DecimalMark, name: Naming, prefix: string): Tables {
  const blocks = toBlocks(findAnchors(page, name)).filter((b) => b.anchors.length >= 2);
  const tables: Tables = { rows: [], totals: [], cells: [] };
  blocks.forEach((block, index) => {
    const part = readBlock(page, block, limitOf(block, blocks), mark, `p${page.page}${prefix}${index}`);
    tables.rows.push(...part.rows);
    tables.totals.push(...part.totals);
    tables.cells.push(...part.cells);
  });
  return tables;
}

function findAnchors(page: PageLayout, nameOf: Naming): { cell: Cell; what: What }[] {
  const anchors: { cell: Cell; what: What }[] = [];
  // `TOTAL` over `THC` is the label of a card, not a row named THC.
  const stacked = new Set(
    findLabels(page, matchTotal).flatMap((l) => (l.cell.height > l.cell.size * 1.5 ? l.cell.words : [])),
  );
  for (const line of page.lines) {
    let last: { key: string; cell: Cell } | null = null;
    for (const cell of line) {
      const what = nameOf(cell.text);
      if (!what || cell.words.some((w) => stacked.has(w))) continue;
      const key = 'analyte' in what ? what.analyte.key : `total:${what.total.key}`;
      // A second column that spells the name out (`CBD  Cannabidiol`) is the same row.
      if (last && last.key === key && cell.x - rightOf(last.cell) < cell.size * 12) continue;
      anchors.push({ cell, what });
      last = { key, cell };
    }
  }
  return anchors;
}

function nameOf(text: string): What | null {
  const total = matchTotal(text);
  if (total) return { total };
  const analyte = matchAnalyte(text);
  return analyte ? { analyte } : null;
}

/** Where the next table on the right begins. */
function limitOf(block: NameBlock, blocks: readonly NameBlock[]): number {
  const others = blocks.filter(
    (b) =>
      b !== block &&
      b.anchors[0]?.cell.page === block.anchors[0]?.cell.page &&
      b.left > block.left + 1 &&
      b.left >= block.right - 2 &&
      b.top < block.bottom &&
      b.bottom > block.top,
  );
  return Math.min(Number.POSITIVE_INFINITY, ...others.map((b) => b.left - 1));
}

function readBlock(
  page: PageLayout,
  block: NameBlock,
  limit: number,
  mark: DecimalMark,
  name: string,
): Tables {
  const isResult = (c: Cell): boolean => parseValues(c.text, mark).length > 0 || isPair(c.text);
  const isUseful = (c: Cell): boolean => isResult(c) || parseVerdict(c.text) !== null;
  const rows = block.anchors.map(({ cell }) => nearestRow(page, block, cell, limit).filter(isUseful));
  const columns = toColumns(rows).filter((c) => c.cells.length >= 1);
  const size = block.anchors[0]?.cell.size ?? 8;
  const right = Math.min(limit, Math.max(block.right, ...columns.map((c) => c.x + c.width)));
  nameColumns(columns, headingLines(page, block.left, right, block.top, size), isResult);
  const kept = keepColumns(columns, rows.length);
  inferRoles(
    kept,
    block.anchors.some(({ what }) => 'analyte' in what && isSafety(what.analyte)),
  );
  return assemble(block, kept, mark, name);
}

/** Cells on a name's line; a cell between two lines belongs to the nearer name. */
function nearestRow(page: PageLayout, block: NameBlock, anchor: Cell, limit: number): Cell[] {
  const reach = Math.min(block.pitch * 0.5, anchor.size * 0.9);
  return rowCells(page, anchor, limit, Math.max(reach, anchor.size * 0.4)).filter((c) => {
    const own = Math.abs(middleOf(c) - middleOf(anchor));
    return !block.anchors.some(
      (o) => o.cell !== anchor && Math.abs(middleOf(c) - middleOf(o.cell)) < own - 0.01,
    );
  });
}

/** Columns of the table itself: filled in most rows, or named by a heading. Cards beside a table fill a few only. */
function keepColumns(columns: readonly Column[], rows: number): Column[] {
  const kept: Column[] = [];
  for (const column of columns) {
    const share = column.cells.length / rows;
    const named = column.heading.role !== 'unknown';
    if (share >= 0.6 || (named && share >= 0.12) || (rows < 4 && share >= 0.5)) kept.push(column);
    else if (kept.length > 0 && !named) break;
  }
  return kept;
}

function isSafety({ panel }: AnalyteName): boolean {
  return panel !== 'potency' && panel !== 'terpenes';
}

/**
 * Columns whose heading says nothing get the role their content suggests. A figure in a safety table may be the limit:
 * there only a heading makes it a result.
 */
function inferRoles(columns: readonly Column[], safety: boolean): void {
  for (const column of columns) {
    const { heading } = column;
    const texts = column.cells.map((c) => c.cell.text);
    const verdicts = texts.filter((t) => parseVerdict(t) && !/^(nt|n\/a|na|nr)$/i.test(t)).length;
    if (verdicts * 2 > texts.length) heading.role = 'status';
    else if (heading.role === 'status') heading.role = texts.some((t) => /\d/.test(t)) ? 'unknown' : 'status';
    if (heading.role === 'unknown' && texts.every((t) => isPair(t) || parseVerdict(t)))
      heading.role = 'lod_loq';
    if (heading.role === 'lod' && texts.filter(isPair).length * 2 > texts.length) heading.role = 'lod_loq';
  }
  if (safety || columns.some((c) => c.heading.role === 'result')) return;
  for (const column of columns) if (column.heading.role === 'unknown') column.heading.role = 'result';
}

function isPair(text: string): boolean {
  return /^[<\d.,]+\s*\/\s*[<\d.,]+$/.test(text.trim());
}

function assemble(block: NameBlock, columns: readonly Column[], mark: DecimalMark, name: string): Tables {
  const tables: Tables = { rows: [], totals: [], cells: [] };
  block.anchors.forEach(({ cell, what }, row) => {
    const at = (column: Column): Cell | null => column.cells.find((c) => c.row === row)?.cell ?? null;
    const results: Result[] = [];
    columns.forEach((column, index) => {
      const found = at(column);
      if (!found || column.heading.role !== 'result') return;
      results.push(...resultsOf(found, column, mark, `${name}c${index}`));
    });
    if (results.length === 0) return;
    tables.cells.push(cell, ...columns.flatMap((c) => at(c) ?? []));
    if ('total' in what) tables.totals.push(...results.map((r) => asTotal(r, what.total)));
    else tables.rows.push(asRow(cell, what.analyte, results, columns, at, mark));
  });
  return tables;
}

function resultsOf(cell: Cell, column: Column, mark: DecimalMark, series: string): Result[] {
  return parseValues(cell.text, mark).map((value, i) => ({
    kind: value.kind,
    number: value.number,
    unit:
      i === 0
        ? value.unit === 'mg'
          ? (column.heading.unit ?? 'mg')
          : (value.unit ?? column.heading.unit)
        : value.unit,
    basis: column.heading.basis,
    cell,
    series: i === 0 ? series : `${series}.${i}`,
  }));
}

export function asTotal(
  result: Result,
  label: TotalLabel,
  where: TotalResult['where'] = 'table',
): TotalResult {
  return {
    ...result,
    unit: label.unit && (result.unit === null || result.unit === 'mg') ? label.unit : result.unit,
    basis: label.basis ?? result.basis,
    key: label.key,
    raw: label.raw,
    where,
  };
}

function asRow(
  cell: Cell,
  analyte: AnalyteName,
  results: Result[],
  columns: readonly Column[],
  at: (column: Column) => Cell | null,
  mark: DecimalMark,
): AnalyteRow {
  const number = (role: string, part = 0): string | null => {
    const column = columns.find((c) => c.heading.role === role);
    const text = column ? (at(column)?.text ?? '') : '';
    const piece = role === 'lod_loq' ? (text.split('/')[part] ?? '') : text;
    return parseValues(piece.trim(), mark)[0]?.number ?? null;
  };
  const status = columns.find((c) => c.heading.role === 'status');
  return {
    key: analyte.key,
    name: cell.text,
    panel: analyte.panel,
    results,
    lod: number('lod') ?? number('lod_loq', 0),
    loq: number('loq') ?? number('lod_loq', 1),
    limit: number('limit'),
    verdict: status ? parseVerdict(at(status)?.text ?? '') : null,
    cell,
  };
}
