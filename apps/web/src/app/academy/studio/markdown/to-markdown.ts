import type { JSONContent } from '@tiptap/core';
import type {
  AlignType,
  BlockContent,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as print } from 'mdast-util-to-markdown';

/** The Markdown of the rich editor's document. */
export function toMarkdown(document: JSONContent): string {
  const root: Root = { type: 'root', children: blocks(document) };
  return print(root, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
  }).trimEnd();
}

const blocks = (node: JSONContent): RootContent[] => (node.content ?? []).flatMap(block);

function block(node: JSONContent): RootContent[] {
  switch (node.type) {
    case 'paragraph':
      return node.content ? [{ type: 'paragraph', children: phrases(node.content) }] : [];
    case 'heading':
      return [{ type: 'heading', depth: depthOf(node), children: phrases(node.content ?? []) }];
    case 'blockquote':
      return [{ type: 'blockquote', children: blocks(node) as BlockContent[] }];
    case 'bulletList':
      return [list(node, { ordered: false })];
    case 'orderedList':
      return [list(node, { ordered: true, start: Number(node.attrs?.start ?? 1) })];
    case 'codeBlock':
      return [
        { type: 'code', lang: (node.attrs?.language as string | null) ?? null, value: plainText(node) },
      ];
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return [table(node)];
    default:
      return [];
  }
}

const depthOf = (node: JSONContent) =>
  Math.min(Math.max(Number(node.attrs?.level ?? 2), 1), 6) as 1 | 2 | 3 | 4 | 5 | 6;

function list(node: JSONContent, kind: Pick<List, 'ordered' | 'start'>): List {
  const children = (node.content ?? []).map((item): ListItem => {
    const inside = blocks(item) as BlockContent[];
    return { type: 'listItem', spread: isLoose(inside), children: inside };
  });
  return { type: 'list', ...kind, spread: children.some(({ spread }) => spread), children };
}

/** Two paragraphs without an empty line between them would be one. */
const isLoose = (children: readonly BlockContent[]): boolean =>
  children.filter(({ type }) => type === 'paragraph').length > 1;

function table(node: JSONContent): RootContent {
  const rows = (node.content ?? []).map(
    (row): TableRow => ({
      type: 'tableRow',
      children: (row.content ?? []).map((cell) => ({
        type: 'tableCell',
        // A cell of a Markdown table is one line.
        children: (cell.content ?? []).flatMap((part, index) => [
          ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
          ...phrases(part.content ?? []),
        ]),
      })),
    }),
  );
  const first = node.content?.[0]?.content ?? [];
  const align = first.map((cell): AlignType => (cell.attrs?.align as AlignType | undefined) ?? null);
  return { type: 'table', align, children: rows };
}

const plainText = (node: JSONContent): string => (node.content ?? []).map(({ text }) => text ?? '').join('');

type Mark = NonNullable<JSONContent['marks']>[number];
const order = ['link', 'bold', 'italic', 'strike'];

/** Neighbours that share a mark are wrapped in it together, the widest mark outside. */
function phrases(nodes: readonly JSONContent[], without: readonly string[] = []): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (let at = 0; at < nodes.length; ) {
    const widest = widestMark(nodes, at, without);
    if (!widest) {
      const node = nodes[at];
      if (node) found.push(leaf(node));
      at += 1;
      continue;
    }
    const inside = phrases(nodes.slice(at, at + widest.length), [...without, widest.mark.type]);
    found.push(wrap(widest.mark, inside));
    at += widest.length;
  }
  return found;
}

function widestMark(nodes: readonly JSONContent[], at: number, without: readonly string[]) {
  const marks = (nodes[at]?.marks ?? []).filter(
    ({ type }) => order.includes(type) && !without.includes(type),
  );
  const lengths = marks.map((mark) => {
    const rest = nodes.slice(at);
    const end = rest.findIndex((node) => !(node.marks ?? []).some((other) => sameMark(mark, other)));
    return { mark, length: end < 0 ? rest.length : end };
  });
  return lengths.toSorted(
    (a, b) => b.length - a.length || order.indexOf(a.mark.type) - order.indexOf(b.mark.type),
  )[0];
}

const sameMark = (one: Mark, other: Mark): boolean =>
  one.type === other.type && one.attrs?.href === other.attrs?.href;

function wrap(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  switch (mark.type) {
    case 'bold':
      return { type: 'strong', children };
    case 'italic':
      return { type: 'emphasis', children };
    case 'strike':
      return { type: 'delete', children };
    default:
      return { type: 'link', url: String(mark.attrs?.href ?? ''), children };
  }
}

function leaf(node: JSONContent): PhrasingContent {
  if (node.type === 'hardBreak') return { type: 'break' };
  // Printed as it is: what stands in the braces is a name, not Markdown.
  if (node.type === 'figure') return { type: 'html', value: `{{${String(node.attrs?.name ?? '')}}}` };
  const value = node.text ?? '';
  const isCode = node.marks?.some(({ type }) => type === 'code');
  return isCode ? { type: 'inlineCode', value } : { type: 'text', value };
}
