import type { ReactNode } from 'react';

export type SortDirection = 'asc' | 'desc';
export type Sort = { readonly key: string; readonly direction: SortDirection };

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end` and tabular digits; for figures. */
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  /** CSS width, e.g. `120px` or `30%`. Without it: as wide as its content; the first takes all that is left. */
  readonly width?: string;
  /** Left out where the table (not the window) is narrower: `md` 760 px, `lg` 1000 px, `xl` 1160 px. Cards on a phone show it again. */
  readonly hideBelow?: 'md' | 'lg' | 'xl';
  /** Left out of the phone's cards. */
  readonly hideOnCard?: boolean;
  /** May wrap; other cells are cut with an ellipsis. */
  readonly wrap?: boolean;
};

/** What a click on a header means next: first ascending, then the other way. */
export function nextSort(current: Sort | undefined, key: string): Sort {
  return { key, direction: current?.key === key && current.direction === 'asc' ? 'desc' : 'asc' };
}

/** The selection after one row, or a whole page of rows, is ticked or unticked. */
export function toggled(
  selected: ReadonlySet<string>,
  keys: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}
