import type { JSONContent } from '@tiptap/core';
import type { List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

type Mark = NonNullable<JSONContent['marks']>[number];

/** Something the rich editor has no place for: it would be lost, so the text is edited as Markdown. */
class NoPlace extends Error {}

export const parseMarkdown = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** The document of the rich editor for a Markdown text; null when something in it would be lost. */
export function toDocument(markdown: string): JSONContent | null {
  try {
    const content = parseMarkdown(markdown).children.map(block);
    return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
  } catch (error) {
    if (error instanceof NoPlace) return null;
    throw error;
  }
}

function block(node: RootContent): JSONContent {
  switch (node.type) {
    case 'paragraph':
      return holding('paragraph', inline(node.children));
    case 'heading':
      return { ...holding('heading', inline(node.children)), attrs: { level: node.depth } };
    case 'blockquote':
      return { type: 'blockquote', content: node.children.map(block) };
    case 'list':
      return list(node);
    case 'code':
      return {
        ...holding('codeBlock', node.value ? [{ type: 'text', text: node.value }] : []),
        attrs: { language: node.lang ?? null },
      };
    case 'thematicBreak':
      return { type: 'horizontalRule' };
    case 'table':
      return table(node);
    default:
      throw new NoPlace(node.type);
  }
}

const holding = (type: string, content: JSONContent[]): JSONContent =>
  content.length > 0 ? { type, content } : { type };

function list({ ordered, start, children }: List): JSONContent {
  const content = children.map((item) => {
    if (typeof item.checked === 'boolean') throw new NoPlace('a task');
    const [first] = item.children;
    const blocks = item.children.map(block);
    const begun = first?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks];
    return { type: 'listItem', content: begun };
  });
  return ordered
    ? { type: 'orderedList', attrs: { start: start ?? 1 }, content }
    : { type: 'bulletList', content };
}

function table({ align, children }: Table): JSONContent {
  return {
    type: 'table',
    content: children.map((row, index) => ({
      type: 'tableRow',
      content: row.children.map((cell, column) => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        attrs: { align: align?.[column] ?? null },
        content: [holding('paragraph', inline(cell.children))],
      })),
    })),
  };
}

const inline = (nodes: readonly PhrasingContent[], marks: readonly Mark[] = []): JSONContent[] =>
  nodes.flatMap((node) => phrase(node, marks));

function phrase(node: PhrasingContent, marks: readonly Mark[]): JSONContent[] {
  switch (node.type) {
    case 'text':
      return texts(node.value, marks);
    case 'strong':
      return inline(node.children, [...marks, { type: 'bold' }]);
    case 'emphasis':
      return inline(node.children, [...marks, { type: 'italic' }]);
    case 'delete':
      return inline(node.children, [...marks, { type: 'strike' }]);
    case 'link':
      return inline(node.children, [...marks, { type: 'link', attrs: { href: node.url } }]);
    case 'inlineCode':
      return [{ type: 'text', text: node.value, marks: [...marks, { type: 'code' }] }];
    case 'break':
      return [{ type: 'hardBreak' }];
    default:
      throw new NoPlace(node.type);
  }
}

const figure = /(\{\{figure:[^}\s]+\}\})/;

/** A yearly figure stands in the text as one thing: `{{figure:irs.ira.contribution}}`. */
const texts = (value: string, marks: readonly Mark[]): JSONContent[] =>
  value
    .replaceAll('\n', ' ')
    .split(figure)
    .filter((part) => part !== '')
    .map((part) =>
      figure.test(part)
        ? { type: 'figure', attrs: { name: part.slice(2, -2) }, marks: [...marks] }
        : { type: 'text', text: part, marks: [...marks] },
    );
