'use client';

import { useApiUrl } from '@atrium/web-client';
import { useState } from 'react';
import { NotTaken, sendFile } from '../../../../../api/send-file.ts';

export interface SentFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** 0 to 1 while it is on its way. */
  readonly share: number;
  readonly fileId: string | null;
  readonly problem: string | null;
}

/** One file on its way to the server, to be read there. A new one takes the place of the old. */
export function useImportFile() {
  const apiUrl = useApiUrl();
  const [sent, setSent] = useState<SentFile | null>(null);
  const send = (file: File) => {
    const known = { name: file.name, sizeBytes: file.size, fileId: null, problem: null };
    setSent({ ...known, share: 0 });
    sendFile({ apiUrl, purpose: 'academy.import' }, file, (share) => setSent({ ...known, share })).done.then(
      (fileId) => setSent({ ...known, share: 1, fileId }),
      (error: unknown) =>
        setSent({
          ...known,
          share: 0,
          problem: error instanceof NotTaken ? error.message : 'The file could not be sent. Try again.',
        }),
    );
  };
  return { sent, send, forget: () => setSent(null) };
}
