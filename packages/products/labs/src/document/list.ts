import { decodeCursor, hotQuery, toPage } from '@atrium/core/kernel';
import { z } from 'zod';
import { fromSql, rowColumns, type SqlRow } from './row.ts';
import { documentPage, listInput } from './schemas.ts';
import { statesOf } from './status-groups.ts';

/** Newest first. Search looks at product, file, sample, batch and lab. */
export const listDocuments = hotQuery({
  name: 'labs.document.list',
  summary: 'Lists certificates, newest first',
  input: listInput,
  output: documentPage,
  scope: 'labs.document.read',
  statement: ({ organizationId }, input) => {
    const values: unknown[] = [organizationId, input.limit + 1];
    const where = ['"organizationId" = $1'];
    const also = (condition: (parameter: string) => string, value: unknown) => {
      values.push(value);
      where.push(condition(`$${values.length}`));
    };
    if (input.cursor) also((p) => `id < ${p}::uuid`, decodeCursor(input.cursor, z.tuple([z.uuid()]))[0]);
    if (input.status) also((p) => `status = ${p}`, input.status);
    else if (input.group) also((p) => `status = ANY(${p})`, statesOf(input.group));
    else where.push(`status <> 'archived'`);
    if (input.category) also((p) => `category = ${p}`, input.category);
    if (input.lab) also((p) => `"labName" = ${p}`, input.lab);
    if (input.search) {
      also(
        (p) => `concat_ws(' ', "productName", "fileName", "sampleId", batch, "labName") ILIKE ${p}`,
        `%${input.search.replaceAll(/[\\%_]/g, '\\$&')}%`,
      );
    }
    const text = `SELECT ${rowColumns} FROM "LabsDocument" WHERE ${where.join(' AND ')} ORDER BY id DESC LIMIT $2`;
    return { name: `labs.document.list:${where.join('&')}`.slice(0, 63), text, values };
  },
  rows: (rows: readonly SqlRow[], input) => toPage(rows, input.limit, fromSql, (row) => [row.id]),
});
