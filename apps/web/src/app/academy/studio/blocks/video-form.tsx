'use client';

import { useApiUrl } from '@atrium/web-client';
import { TextInput } from '@mantine/core';
import { MarkdownField } from '../markdown/markdown-field.tsx';
import type { FormOf } from './block-form.tsx';
import styles from './blocks.module.css';
import { UploadField } from './upload-field.tsx';

/** Reads the length from the file itself. 0 when this browser cannot play it. */
function lengthOf(file: File): Promise<number> {
  return new Promise((resolve) => {
    const video = document.createElement('video');
    const url = URL.createObjectURL(file);
    const end = (seconds: number) => {
      URL.revokeObjectURL(url);
      resolve(Number.isFinite(seconds) ? Math.round(seconds * 10) / 10 : 0);
    };
    video.preload = 'metadata';
    video.onloadedmetadata = () => end(video.duration);
    video.onerror = () => end(0);
    video.src = url;
  });
}

export function VideoForm({ content, readOnly, onChange }: FormOf<'video'>) {
  const api = useApiUrl();
  const set = (part: Partial<typeof content>) => onChange({ ...content, ...part });
  return (
    <div className={styles.form}>
      {content.fileId ? (
        <video
          key={`${content.fileId} ${content.captionsFileId}`}
          className={styles.picture}
          src={`${api}/files/${content.fileId}`}
          crossOrigin="use-credentials"
          preload="metadata"
          controls
        >
          <track
            kind="captions"
            label="English"
            srcLang="en"
            default
            {...(content.captionsFileId ? { src: `${api}/files/${content.captionsFileId}` } : {})}
          />
        </video>
      ) : null}
      {readOnly ? null : (
        <div className={styles.uploads}>
          <UploadField
            label="video"
            accept="video/mp4,video/webm"
            hint="MP4 or WebM, up to 500 MB"
            has={content.fileId !== null}
            onUploaded={(fileId, file) =>
              lengthOf(file).then((durationSeconds) => set({ fileId, durationSeconds }))
            }
          />
          <UploadField
            label="captions"
            accept=".vtt,text/vtt"
            hint={content.captionsFileId ? 'Captions are there' : 'WebVTT; needed to publish'}
            has={content.captionsFileId !== null}
            onUploaded={(captionsFileId) => set({ captionsFileId })}
          />
        </div>
      )}
      <TextInput
        label="Title"
        value={content.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        maxLength={500}
        readOnly={readOnly}
      />
      <p className={styles.hint}>
        {content.durationSeconds > 0
          ? `${Math.floor(content.durationSeconds / 60)} min ${Math.round(content.durationSeconds % 60)} s`
          : 'The length is read from the video.'}
      </p>
      <MarkdownField
        label="Transcript"
        description="Search finds what is said in it."
        value={content.transcript}
        onChange={(transcript) => set({ transcript })}
        readOnly={readOnly}
      />
    </div>
  );
}
