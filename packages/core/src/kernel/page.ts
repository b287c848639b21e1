import { z } from 'zod';
import { DomainError } from './errors.ts';

/** Keyset paging: a cursor is the sort key of the last row seen, never an offset. */
export const pageInput = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.int().min(1).max(100).default(20),
});

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** Opaque to clients, checked on return. */
export const encodeCursor = (key: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads a cursor of the given shape; a foreign or damaged one is BAD_INPUT. */
export const decodeCursor = <Key extends z.ZodType>(cursor: string, key: Key): z.output<Key> => {
  try {
    return key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new DomainError('BAD_INPUT', 'The page cursor is not one of ours. Start from the first page.', {
      fields: { cursor: 'unknown cursor' },
    });
  }
};

/** Cuts `limit + 1` rows to a page; the extra row only tells that there is a next page. */
export const toPage = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  key: (row: Row) => readonly (string | number | null)[],
): { items: Item[]; nextCursor: string | null } => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), nextCursor: rows.length > limit && last ? encodeCursor(key(last)) : null };
};
