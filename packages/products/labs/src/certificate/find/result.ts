import type { Cell } from '../layout/cell.ts';
import type { Basis, PanelName, Unit, ValueKind, Verdict } from '../record.ts';
import type { TotalKey } from '../vocabulary/totals.ts';

/** One printed result, before it is known which of several printings of the same result is the one to keep. */
export interface Result {
  kind: ValueKind;
  number: string | null;
  unit: Unit | null;
  basis: Basis | null;
  cell: Cell;
  /** Which column or row of which table: two results of one series share unit and meaning. */
  series: string;
}

export interface AnalyteRow {
  key: string;
  name: string;
  panel: PanelName;
  results: Result[];
  lod: string | null;
  loq: string | null;
  limit: string | null;
  verdict: Verdict | null;
  cell: Cell;
}

/** A printed total; `where` tells how it stood on the page. */
export interface TotalResult extends Result {
  key: TotalKey;
  raw: boolean;
  where: 'table' | 'card' | 'inline';
}

export interface Tables {
  rows: AnalyteRow[];
  totals: TotalResult[];
  /** Every cell that is part of a table: no card may take it. */
  cells: Cell[];
}
