import type { JSONContent } from '@tiptap/core';
import { parseMarkdown, toDocument } from './from-markdown.ts';
import { toMarkdown } from './to-markdown.ts';

/** The document to edit, when the editor gives back the same text; null when it is to be edited as Markdown. */
export function faithfulDocument(markdown: string): JSONContent | null {
  const document = toDocument(markdown);
  return document && meaningOf(toMarkdown(document)) === meaningOf(markdown) ? document : null;
}

/** What a text says, whatever way it is written: its tree without places and without loose or tight lists. */
const meaningOf = (markdown: string): string =>
  JSON.stringify(parseMarkdown(markdown), (name, value: unknown) => {
    if (name === 'position' || name === 'spread' || name === 'title') return undefined;
    return name === 'value' && typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : value;
  });
