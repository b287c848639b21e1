'use client';

import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { TableSkeleton } from '../feedback/skeletons.tsx';
import { type Column, type Sort, toggled } from './columns.ts';
import { Pager, type PagerProps } from './pager.tsx';
import { tableRole } from './roles.ts';
import { rowKeyboard } from './row-keyboard.ts';
import { SortHeader } from './sort-header.tsx';
import { TableRow } from './table-row.tsx';

export type DataTableProps<Row> = {
  /** Name of the table for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The first column becomes the row's link, and the whole row clickable. */
  readonly rowHref?: (row: Row) => string;
  /** Name of a row, for its checkbox. */
  readonly rowLabel?: (row: Row) => string;
  readonly rowActions?: (row: Row) => ReactNode;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly selection?: {
    readonly selected: ReadonlySet<string>;
    readonly onChange: (keys: ReadonlySet<string>) => void;
  };
  /** Shown in place of the header's words while rows are ticked. */
  readonly selectionActions?: (selected: ReadonlySet<string>) => ReactNode;
  readonly loading?: boolean;
  /** Instead of rows: an ErrorState. */
  readonly error?: ReactNode;
  /** Instead of no rows: an EmptyState. */
  readonly empty?: ReactNode;
  readonly pager?: PagerProps;
  /** Makes the table its own scroller; otherwise its header sticks under the page's. */
  readonly maxHeight?: string;
};

function SelectionBar({
  count,
  children,
  onClear,
}: {
  count: number;
  children: ReactNode;
  onClear: () => void;
}) {
  return (
    <div className="at-table-selection" role="status">
      <span className="at-figures">{count} selected</span>
      <button type="button" className="at-plain-button" onClick={onClear}>
        Clear
      </button>
      <div className="at-actions">{children}</div>
    </div>
  );
}

function Head<Row>({ columns, rows, rowKey, sort, onSort, selection, rowActions }: DataTableProps<Row>) {
  const keys = rows.map(rowKey);
  const ticked = selection ? keys.filter((key) => selection.selected.has(key)).length : 0;
  return (
    <thead {...tableRole.rowgroup}>
      <tr {...tableRole.row}>
        {selection ? (
          <th className="at-cell-tick" scope="col" {...tableRole.columnheader}>
            <Checkbox
              size="xs"
              aria-label="Select all rows shown"
              checked={ticked > 0 && ticked === keys.length}
              indeterminate={ticked > 0 && ticked < keys.length}
              onChange={(event) =>
                selection.onChange(toggled(selection.selected, keys, event.currentTarget.checked))
              }
            />
          </th>
        ) : null}
        {columns.map((column, index) => (
          <SortHeader
            key={column.key}
            column={column}
            flexible={index === 0 && !column.width}
            {...(sort ? { sort } : {})}
            {...(onSort ? { onSort } : {})}
          />
        ))}
        {rowActions ? (
          <th className="at-cell-actions" scope="col" {...tableRole.columnheader}>
            <span className="at-sr-only">Actions</span>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

/**
 * Dense rows on a desk, cards on a phone, one markup. Arrow keys (or j and k) move between rows, Enter opens,
 * x or Space ticks, Home and End jump. Sorting, filtering and paging happen where the data is: this only asks.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, rowKey, selection, selectionActions, maxHeight, pager, error } = props;
  const waiting = props.loading && rows.length === 0;
  if (error) return <div className="at-table-frame">{error}</div>;
  if (waiting) {
    return (
      <div className="at-table-frame">
        <TableSkeleton columns={Math.min(5, props.columns.length)} label={`Loading ${props.label}`} />
      </div>
    );
  }
  if (rows.length === 0) return <div className="at-table-frame">{props.empty}</div>;
  const count = selection?.selected.size ?? 0;
  return (
    <div className="at-table-frame" aria-busy={props.loading || undefined}>
      {selection && selectionActions && count > 0 ? (
        <SelectionBar count={count} onClear={() => selection.onChange(new Set())}>
          {selectionActions(selection.selected)}
        </SelectionBar>
      ) : null}
      <div
        className="at-table-scroll"
        data-own={maxHeight ? true : undefined}
        {...(maxHeight
          ? { style: { maxHeight }, tabIndex: 0, role: 'region', 'aria-label': props.label }
          : {})}
      >
        <table className="at-table" aria-label={props.label} {...tableRole.table}>
          <Head {...props} />
          <tbody onKeyDown={rowKeyboard} {...tableRole.rowgroup}>
            {rows.map((row) => (
              <TableRow key={rowKey(row)} row={row} table={props} />
            ))}
          </tbody>
        </table>
      </div>
      {pager ? <Pager {...pager} /> : null}
    </div>
  );
}
