import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as wordsIn } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';

/** Markdown as the pages read it: CommonMark with tables, strikethrough and task lists. */
export const parseMarkdown = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const textOf = (node: Nodes): string => wordsIn(node, { includeHtml: false });

/** The words of a Markdown text without its marks: one line for each paragraph, heading, list item and table row. */
export function plainWords(markdown: string): string {
  const lines: string[] = [];
  const walk = (node: Root | Root['children'][number]): void => {
    switch (node.type) {
      case 'root':
      case 'blockquote':
      case 'list':
      case 'footnoteDefinition':
        for (const child of node.children) walk(child);
        break;
      case 'listItem':
        for (const child of node.children) walk(child);
        break;
      case 'table':
        for (const row of node.children) lines.push(row.children.map((cell) => textOf(cell)).join(' | '));
        break;
      case 'html':
      case 'definition':
      case 'thematicBreak':
        break;
      default:
        lines.push(textOf(node));
    }
  };
  walk(parseMarkdown(markdown));
  return lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
