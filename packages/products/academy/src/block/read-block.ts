import { type Block, type BlockContent, blockContent } from './schemas.ts';

interface Row {
  readonly kind: string;
  readonly content: unknown;
}

/** A stored block's content: `kind` is a column of its own. Throws for a row that is none of ours. */
export const readContent = (row: Row): BlockContent =>
  blockContent.parse({ ...(row.content as object), kind: row.kind });

export const readBlock = (row: Row & { readonly key: string }): Block => ({
  key: row.key,
  content: readContent(row),
});

/** The two columns of a content. */
export function toColumns({ kind, ...content }: BlockContent) {
  return { kind, content };
}
