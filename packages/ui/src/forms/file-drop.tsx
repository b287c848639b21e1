'use client';

import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { FileRow, type FileRowProps } from './file-row.tsx';

export type FileDropProps = {
  readonly title?: string;
  /** What is taken: `PDF, up to 20 MB and 40 pages each`. */
  readonly hint?: ReactNode;
  /** As `<input accept>`; only a filter for the picker: the server judges what a file is. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly files?: readonly (FileRowProps & { readonly key: string })[];
};

/** Whether files are dragged over, counting enters and leaves because children fire their own. */
function useDragging(onDrop: (files: readonly File[]) => void, disabled: boolean) {
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const move = (by: number) => (event: DragEvent) => {
    event.preventDefault();
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0 && !disabled);
  };
  return {
    over,
    handlers: {
      onDragEnter: move(1),
      onDragLeave: move(-1),
      onDragOver: (event: DragEvent) => event.preventDefault(),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        if (!disabled) onDrop([...event.dataTransfer.files]);
      },
    },
  };
}

/** A place to drop files or pick them, and a row for each with its progress. Uploading is the page's business. */
export function FileDrop(props: FileDropProps) {
  const {
    title = 'Drop files here',
    hint,
    accept,
    multiple = true,
    disabled = false,
    onFiles,
    files = [],
  } = props;
  const id = useId();
  const { over, handlers } = useDragging((dropped) => {
    if (dropped.length > 0) onFiles(multiple ? dropped : dropped.slice(0, 1));
  }, disabled);
  return (
    <div className="at-drop">
      <label
        htmlFor={id}
        className="at-drop-zone"
        data-over={over || undefined}
        data-disabled={disabled || undefined}
        {...handlers}
      >
        <span className="at-drop-icon" aria-hidden>
          <IconUpload size={20} stroke={1.6} />
        </span>
        <span className="at-drop-title">
          {title} <span className="at-drop-or">or</span> <span className="at-drop-browse">browse</span>
        </span>
        {hint ? <span className="at-drop-hint">{hint}</span> : null}
        <input
          id={id}
          className="at-sr-only"
          type="file"
          multiple={multiple}
          disabled={disabled}
          {...(accept ? { accept } : {})}
          onChange={(event) => {
            const picked = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (picked.length > 0) onFiles(picked);
          }}
        />
      </label>
      {files.length > 0 ? (
        <ul className="at-files">
          {files.map(({ key, ...file }) => (
            <FileRow key={key} {...file} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
