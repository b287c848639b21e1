'use client';

import { FieldError } from '@atrium/ui';
import { useApiUrl } from '@atrium/web-client';
import { Button, FileButton, Progress } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { sendFile } from '../../../../api/send-file.ts';
import styles from './blocks.module.css';

type UploadFieldProps = {
  readonly label: string;
  /** As `<input accept>`; the server judges what a file is. */
  readonly accept: string;
  readonly hint: string;
  readonly has: boolean;
  readonly onUploaded: (fileId: string, file: File) => void;
};

const purpose = 'academy.media';

/** Sends one picture, video or captions file to the school's shelf. What is there stays until the new one has arrived. */
export function UploadField({ label, accept, hint, has, onUploaded }: UploadFieldProps) {
  const apiUrl = useApiUrl();
  const reset = useRef<() => void>(null);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const send = (file: File | null) => {
    if (!file) return;
    setShare(0);
    setProblem(null);
    sendFile({ apiUrl, purpose }, file, setShare)
      .done.then(
        (fileId) => onUploaded(fileId, file),
        (error: unknown) =>
          setProblem(error instanceof Error ? error.message : 'The file could not be sent.'),
      )
      .finally(() => {
        setShare(null);
        reset.current?.();
      });
  };
  return (
    <div className={styles.upload}>
      <FileButton accept={accept} onChange={send} resetRef={reset}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="xs"
            leftSection={<IconUpload size={15} />}
            loading={share !== null}
          >
            {has ? `Replace ${label}` : `Upload ${label}`}
          </Button>
        )}
      </FileButton>
      <span className={styles.hint}>{hint}</span>
      {share === null ? null : <Progress value={share * 100} aria-label={`Sending the ${label}`} w="100%" />}
      {problem ? <FieldError>{problem}</FieldError> : null}
    </div>
  );
}
