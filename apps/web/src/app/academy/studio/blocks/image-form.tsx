'use client';

import { OptionalLabel } from '@atrium/ui';
import { useApiUrl } from '@atrium/web-client';
import { TextInput } from '@mantine/core';
import type { FormOf } from './block-form.tsx';
import styles from './blocks.module.css';
import { UploadField } from './upload-field.tsx';

export function ImageForm({ content, readOnly, onChange }: FormOf<'image'>) {
  const api = useApiUrl();
  const set = (part: Partial<typeof content>) => onChange({ ...content, ...part });
  return (
    <div className={styles.form}>
      {content.fileId ? (
        <img
          className={styles.picture}
          src={`${api}/files/${content.fileId}`}
          alt={content.alt}
          crossOrigin="use-credentials"
        />
      ) : null}
      {readOnly ? null : (
        <UploadField
          label="picture"
          accept="image/png,image/jpeg,image/webp"
          hint="PNG, JPEG or WebP"
          has={content.fileId !== null}
          onUploaded={(fileId) => set({ fileId })}
        />
      )}
      <TextInput
        label="Alternative text"
        description="What the picture says, for who cannot see it. Needed to publish."
        value={content.alt}
        onChange={(event) => set({ alt: event.currentTarget.value })}
        maxLength={500}
        readOnly={readOnly}
      />
      <TextInput
        label={<OptionalLabel>Caption</OptionalLabel>}
        value={content.caption}
        onChange={(event) => set({ caption: event.currentTarget.value })}
        maxLength={500}
        readOnly={readOnly}
      />
      <TextInput
        label={<OptionalLabel>Credit</OptionalLabel>}
        value={content.credit}
        onChange={(event) => set({ credit: event.currentTarget.value })}
        maxLength={500}
        readOnly={readOnly}
      />
    </div>
  );
}
