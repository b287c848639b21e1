'use client';

import { EmptyState, FileDrop, Page, PageHeader, Section, UiLink } from '@atrium/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.tsx';
import { ShareLeft } from '../share/share-left.tsx';
import { useShare } from '../share/use-share.ts';
import styles from './upload.module.css';
import { type Outcome, outcomeOf, type Upload } from './upload.ts';
import { UploadRow } from './upload-row.tsx';
import { UploadSummary } from './upload-summary.tsx';
import { uploads } from './uploads.ts';
import { useUploads } from './use-uploads.ts';

/** From here on the line of figures says more than the rows. */
const manyFiles = 4;

function Files({ all }: { readonly all: readonly Upload[] }) {
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const running = all.filter((one) => outcomeOf(one) === 'running').length;
  const shown = chosen ? all.filter((one) => outcomeOf(one) === chosen) : all;
  return (
    <Section
      title={running > 0 ? `${running} of ${all.length} on the way` : `${all.length} done`}
      {...(running > 0 ? { description: 'You may leave this page: reading goes on without it.' } : {})}
      actions={
        running < all.length ? (
          <Button size="xs" variant="default" onClick={() => uploads.forgetFinished()}>
            Clear finished
          </Button>
        ) : null
      }
    >
      {all.length >= manyFiles ? <UploadSummary uploads={all} chosen={chosen} onChoose={setChosen} /> : null}
      <ul className={`at-files ${styles.files}`}>
        {shown.map((upload) => (
          <UploadRow key={upload.key} upload={upload} />
        ))}
      </ul>
      {shown.length === 0 ? <p className="at-muted">None of them any more.</p> : null}
    </Section>
  );
}

/** Certificates in, drafts out: each file with its own way and its own result. */
export function UploadView() {
  const all = useUploads();
  const { limits, isOpen } = useShare();
  const mayUpload = useMay()('labs.document.write');
  return (
    <Page
      width="normal"
      header={<PageHeader title="Upload" breadcrumb={[{ label: 'Labs', href: '/labs' }]} />}
    >
      {mayUpload ? (
        <>
          <ShareLeft />
          {isOpen ? (
            <FileDrop
              title="Drop certificates here"
              hint={`PDF, up to ${limits.maxFileMegabytes} MB and ${limits.maxPages} pages each. Several at once are fine.`}
              accept="application/pdf,.pdf"
              onFiles={(files) => uploads.add(files)}
            />
          ) : null}
        </>
      ) : (
        <EmptyState
          title="Your role does not upload"
          hint="Ask an owner of your organization to make you an editor."
          action={
            <UiLink href="/labs/documents" className="at-link">
              See the certificates
            </UiLink>
          }
        />
      )}
      {all.length > 0 ? <Files all={all} /> : null}
    </Page>
  );
}
