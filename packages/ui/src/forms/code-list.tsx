'use client';

import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { CopyButton } from '../values/copy-button.tsx';

export type CodeListProps = {
  readonly codes: readonly string[];
  /** Named in the downloaded file and on paper, e.g. `Atrium recovery codes`. */
  readonly title: string;
  readonly fileName?: string;
};

function download(fileName: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** Codes shown once, with three ways to keep them. On paper only the codes are printed. */
export function CodeList({ codes, title, fileName = 'recovery-codes.txt' }: CodeListProps) {
  const text = `${title}\n\n${codes.join('\n')}\n`;
  return (
    <div className="at-codes">
      <p className="at-codes-title">{title}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code className="at-mono">{code}</code>
          </li>
        ))}
      </ol>
      <div className="at-actions">
        <CopyButton value={codes.join('\n')} label="Copy" variant="button" />
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.6} />}
          onClick={() => download(fileName, text)}
        >
          Download
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.6} />}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </div>
    </div>
  );
}
