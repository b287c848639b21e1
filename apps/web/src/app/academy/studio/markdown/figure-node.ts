import { mergeAttributes, Node } from '@tiptap/core';

/** A yearly figure in the text: one thing, moved and deleted as one. */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ name: { default: '' } }),
  parseHTML: () => [
    { tag: 'span[data-figure]', getAttrs: (tag) => ({ name: tag.getAttribute('data-figure') }) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-figure': String(node.attrs.name) }),
    String(node.attrs.name).replace(/^figure:/, ''),
  ],
});
