import { findLabels, readCards } from '../layout/cards.ts';
import type { Cell } from '../layout/cell.ts';
import type { PageLayout } from '../layout/cells.ts';
import type { DecimalMark } from '../values/number.ts';
import { type CellValue, parseValues } from '../values/value.ts';
import { matchTotal, type TotalLabel } from '../vocabulary/totals.ts';
import type { Tables, TotalResult } from './result.ts';
import { asTotal } from './row-tables.ts';

/** Totals that stand outside the tables: headline cards and `Total THC: 19.25 %` lines. */
export function readTotalCards(page: PageLayout, mark: DecimalMark, tables: Tables): TotalResult[] {
  const tableWords = new Set(tables.cells.flatMap((c) => c.words));
  const free = (cell: Cell): boolean => !cell.words.some((w) => tableWords.has(w));
  const inline = page.cells.filter(free).flatMap((cell) => inlineTotal(cell, mark));
  const labels = findLabels(page, matchTotal).filter(({ cell }) => free(cell));
  const cards = readCards(page, labels, (cell) => cardValues(cell.text, mark).length > 0);
  return [
    ...inline,
    ...cards.flatMap((card) =>
      card.values
        .filter(free)
        .flatMap((cell) => cardValues(cell.text, mark).map((v) => toTotal(v, cell, card.what, 'card'))),
    ),
  ];
}

/** Punctuation left from a longer line (`(82.29 %),`) is no part of a value. */
function cardValues(text: string, mark: DecimalMark): CellValue[] {
  const bare = text.replace(/^[(:=\s]+(?=[\d<N])/, '').replace(/[),;]+$/, '');
  return parseValues(bare, mark).filter((v) => v.kind !== 'not_reported' || /^n/i.test(bare));
}

function inlineTotal(cell: Cell, mark: DecimalMark): TotalResult[] {
  const match = /^([^:=]{3,50}?)\s*[:=]\s*(.+)$/.exec(cell.text);
  const label = match?.[1] ? matchTotal(match[1]) : null;
  if (!label || !match?.[2]) return [];
  return cardValues(match[2], mark).map((v) => toTotal(v, cell, label, 'inline'));
}

function toTotal(value: CellValue, cell: Cell, label: TotalLabel, where: TotalResult['where']): TotalResult {
  return asTotal({ ...value, basis: null, cell, series: where }, label, where);
}
