import { type BlockContent, blockContent } from './schemas.ts';

/** A stored block's content: `kind` is a column of its own. Throws for a row that is none of ours. */
export const readContent = (row: { readonly kind: string; readonly content: unknown }): BlockContent =>
  blockContent.parse({ ...asObject(row.content), kind: row.kind });

const asObject = (content: unknown): object =>
  typeof content === 'object' && content !== null ? content : {};
