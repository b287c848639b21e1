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
    const shape: string[] = [];
    const also = (word: string, condition: (parameter: string) => string, value: unknown) => {
      shape.push(word);
      values.push(value);
      where.push(condition(`$${values.length}`));
    };
    if (input.cursor)
      also('cursor', (p) => `id < ${p}::uuid`, decodeCursor(input.cursor, z.tuple([z.uuid()]))[0]);
    if (input.status) also('status', (p) => `status = ${p}`, input.status);
    else if (input.group) also('group', (p) => `status = ANY(${p})`, statesOf(input.group));
    else where.push(`status <> 'archived'`);
    if (input.category) also('category', (p) => `category = ${p}`, input.category);
    if (input.lab) also('lab', (p) => `"labName" = ${p}`, input.lab);
    if (input.search) {
      also(
        'search',
        (p) => `concat_ws(' ', "productName", "fileName", "sampleId", batch, "labName") ILIKE ${p}`,
        `%${input.search.replaceAll(/[\\%_]/g, '\\$&')}%`,
      );
    }
    const text = `SELECT ${rowColumns} FROM "LabsDocument" WHERE ${where.join(' AND ')} ORDER BY id DESC LIMIT $2`;
    // One name for one text: PostgreSQL cuts names after 63 bytes, and two texts under one name are refused.
    return { name: `labs.document.list:${shape.join('+')}`, text, values };
  },
  rows: (rows: readonly SqlRow[], input) => toPage(rows, input.limit, fromSql, (row) => [row.id]),
});
