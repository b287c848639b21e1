'use client';

import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { type Column, nextSort, type Sort } from './columns.ts';
import { tableRole } from './roles.ts';

type SortHeaderProps<Row> = {
  readonly column: Column<Row>;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Takes the width that is left. */
  readonly flexible?: boolean;
};

/** A column's head; a button where it can sort. */
export function SortHeader<Row>({ column, sort, onSort, flexible = false }: SortHeaderProps<Row>) {
  const active = sort?.key === column.key ? sort.direction : undefined;
  const Arrow = active === 'asc' ? IconArrowUp : active === 'desc' ? IconArrowDown : IconArrowsSort;
  const sortable = column.sortable && onSort;
  return (
    <th
      scope="col"
      data-flex={flexible || undefined}
      data-numeric={column.numeric || undefined}
      data-hide-below={column.hideBelow}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={active ? (active === 'asc' ? 'ascending' : 'descending') : undefined}
      {...tableRole.columnheader}
    >
      {sortable ? (
        <button type="button" className="at-sort" onClick={() => onSort(nextSort(sort, column.key))}>
          {column.header}
          <Arrow size={13} stroke={1.8} data-idle={active ? undefined : true} aria-hidden />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
