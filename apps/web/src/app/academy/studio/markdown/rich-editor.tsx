'use client';

import '@mantine/tiptap/styles.css';
import { Link, RichTextEditor } from '@mantine/tiptap';
import { IconColumnInsertRight, IconRowInsertBottom, IconTable, IconTableOff } from '@tabler/icons-react';
import type { JSONContent } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { type Editor, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { FigureNode } from './figure-node.ts';
import styles from './markdown.module.css';
import { toMarkdown } from './to-markdown.ts';

type RichEditorProps = {
  readonly label: string;
  readonly document: JSONContent;
  readonly onChange: (markdown: string) => void;
  readonly readOnly: boolean;
};

function TableControls({ editor }: { readonly editor: Editor }) {
  const { Control, ControlsGroup } = RichTextEditor;
  const table = () => editor.chain().focus();
  return (
    <ControlsGroup>
      <Control
        aria-label="Insert a table"
        title="Insert a table"
        onClick={() => table().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      >
        <IconTable size={16} stroke={1.6} />
      </Control>
      {editor.isActive('table') ? (
        <>
          <Control aria-label="Add a row" title="Add a row" onClick={() => table().addRowAfter().run()}>
            <IconRowInsertBottom size={16} stroke={1.6} />
          </Control>
          <Control
            aria-label="Add a column"
            title="Add a column"
            onClick={() => table().addColumnAfter().run()}
          >
            <IconColumnInsertRight size={16} stroke={1.6} />
          </Control>
          <Control
            aria-label="Remove the table"
            title="Remove the table"
            onClick={() => table().deleteTable().run()}
          >
            <IconTableOff size={16} stroke={1.6} />
          </Control>
        </>
      ) : null}
    </ControlsGroup>
  );
}

/** Text with its looks. What comes out is Markdown. */
export default function RichEditor({ label, document, onChange, readOnly }: RichEditorProps) {
  const editor = useEditor({
    extensions: [StarterKit.configure({ link: false, underline: false }), Link, TableKit, FigureNode],
    content: document,
    editable: !readOnly,
    // Its style element would have no nonce: the same rules stand in markdown.module.css.
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: true,
    editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor: changed }) => onChange(toMarkdown(changed.getJSON())),
  });
  return (
    <RichTextEditor editor={editor} className={styles.rich} labels={{ linkEditorInputLabel: 'Address' }}>
      {readOnly ? null : (
        <RichTextEditor.Toolbar className={styles.toolbar}>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.Strikethrough />
            <RichTextEditor.Link />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.H2 />
            <RichTextEditor.H3 />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
            <RichTextEditor.Hr />
          </RichTextEditor.ControlsGroup>
          {editor ? <TableControls editor={editor} /> : null}
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Undo />
            <RichTextEditor.Redo />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
      )}
      <RichTextEditor.Content />
    </RichTextEditor>
  );
}
