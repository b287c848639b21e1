import type { Tx } from '@atrium/db';
import type { z } from 'zod';

/** Reads a report's rows, bound to the caller's tenant. */
export interface ReportReader {
  readonly organizationId: string;
  readonly userId: string | null;
  readonly now: Date;
  may(scope: string): boolean;
  /**
   * All rows by keyset, a page a transaction: `read` gets the last row of the page before (null at first) and at most
   * how many to read. A long export holds no connection while its reader is slow.
   */
  pages<Row>(read: (tx: Tx, after: Row | null, limit: number) => Promise<readonly Row[]>): AsyncIterable<Row>;
}

export type CellValue = string | number | bigint | boolean | Date | null | undefined;

export interface Column<Row> {
  readonly header: string;
  value(row: Row): CellValue;
}

/** A table to take away: who may, what can be asked, its columns, and how its rows are read. */
export interface Report<Input extends z.ZodType = z.ZodType, Row = unknown> {
  /** `product.things`: also its path, `/api/v1/reports/<name>.csv`. */
  readonly name: string;
  readonly title: string;
  readonly scope: string;
  readonly input: Input;
  readonly columns: readonly Column<Row>[];
  rows(reader: ReportReader, input: z.output<Input>): AsyncIterable<Row>;
}

export const report = <Input extends z.ZodType, Row>(definition: Report<Input, Row>): Report<Input, Row> =>
  definition;
