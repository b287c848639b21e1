'use client';

import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { UiLink } from '../shell/link.tsx';
import { type Column, toggled } from './columns.ts';
import type { DataTableProps } from './data-table.tsx';
import { tableRole } from './roles.ts';

type CellProps<Row> = {
  readonly column: Column<Row>;
  readonly flexible: boolean;
  readonly children: ReactNode;
};

function Cell<Row>({ column, flexible, children }: CellProps<Row>) {
  return (
    <td
      data-label={column.header}
      data-flex={flexible || undefined}
      data-numeric={column.numeric || undefined}
      data-hide-below={column.hideBelow}
      data-card={column.hideOnCard ? 'hidden' : undefined}
      data-wrap={column.wrap || undefined}
      {...tableRole.cell}
    >
      {children}
    </td>
  );
}

/** One row; internal to DataTable. */
export function TableRow<Row>({ row, table }: { readonly row: Row; readonly table: DataTableProps<Row> }) {
  const { columns, rowKey, rowHref, rowLabel, rowActions, selection } = table;
  const key = rowKey(row);
  const ticked = selection?.selected.has(key) ?? false;
  return (
    <tr
      data-row
      data-linked={rowHref ? true : undefined}
      data-ticked={ticked || undefined}
      {...tableRole.row}
    >
      {selection ? (
        <td className="at-cell-tick" {...tableRole.cell}>
          <Checkbox
            size="xs"
            aria-label={`Select ${rowLabel?.(row) ?? key}`}
            checked={ticked}
            data-row-tick
            onChange={(event) =>
              selection.onChange(toggled(selection.selected, [key], event.currentTarget.checked))
            }
          />
        </td>
      ) : null}
      {columns.map((column, index) => (
        <Cell key={column.key} column={column} flexible={index === 0 && !column.width}>
          {index === 0 && rowHref ? (
            <UiLink href={rowHref(row)} className="at-row-link" data-row-link>
              {column.cell(row)}
            </UiLink>
          ) : (
            column.cell(row)
          )}
        </Cell>
      ))}
      {rowActions ? (
        <td className="at-cell-actions" {...tableRole.cell}>
          {rowActions(row)}
        </td>
      ) : null}
    </tr>
  );
}
