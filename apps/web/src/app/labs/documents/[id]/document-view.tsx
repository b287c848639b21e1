'use client';

import { PageHeader, PageSkeleton, SplitPane, UiLink } from '@atrium/ui';
import { Failure, useApiUrl, useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useMay } from '../../../../api/session.tsx';
import { DocumentStatus } from '../../document-status.tsx';
import { titleOf } from '../document-columns.tsx';
import type { DocumentDetail } from './document-context.tsx';
import { DocumentDetails } from './document-details.tsx';
import { DocumentActions } from './moves/document-actions.tsx';
import { isDrawable, NoPdf } from './pdf/no-pdf.tsx';
import { markedValues } from './record/marked-values.ts';
import { SelectionProvider, useFollow } from './selection.tsx';

const PdfViewer = dynamic(() => import('./pdf/pdf-viewer.tsx').then(({ PdfViewer: Viewer }) => Viewer), {
  ssr: false,
});

const crumbs = [
  { label: 'Labs', href: '/labs' },
  { label: 'Certificates', href: '/labs/documents' },
];

function SideBySide({
  document,
  fileUrl,
}: {
  readonly document: DocumentDetail;
  readonly fileUrl: string | null;
}) {
  const [side, setSide] = useState<'left' | 'right'>('right');
  const values = useMemo(() => (document.record ? markedValues(document.record) : []), [document.record]);
  useFollow(
    'page',
    useCallback(() => setSide('left'), []),
  );
  useFollow(
    'record',
    useCallback(() => setSide('right'), []),
  );
  const pages =
    fileUrl && isDrawable(document) ? (
      <PdfViewer url={fileUrl} values={values} />
    ) : (
      <NoPdf document={document} fileUrl={fileUrl} />
    );
  return (
    <SplitPane
      defaultRatio={0.52}
      phoneSide={side}
      onPhoneSideChange={setSide}
      left={{ label: 'PDF', content: pages }}
      right={{ label: 'Details', content: <DocumentDetails document={document} /> }}
    />
  );
}

/** A certificate: its pages on one side, what is known of it on the other, each leading to the other. */
export function DocumentView({ documentId }: { readonly documentId: string }) {
  const trpc = useTRPC();
  const apiUrl = useApiUrl();
  const mayOpenFile = useMay()('labs.file.read');
  const { data: document, error, refetch } = useQuery(trpc.labs.document.get.queryOptions({ documentId }));
  const title = document ? titleOf(document) : 'Certificate';
  useEffect(() => {
    if (document) window.document.title = `${titleOf(document)} · Labs`;
  }, [document]);
  if (!document) {
    const back = (
      <UiLink href="/labs/documents" className="at-link">
        To the certificates
      </UiLink>
    );
    const notFound = {
      title: 'There is no such certificate',
      hint: 'It may belong to another organization you are in.',
      action: back,
    };
    return (
      <>
        <PageHeader title={title} breadcrumb={crumbs} />
        {error ? (
          <Failure error={error} onRetry={() => refetch()} notFound={notFound} />
        ) : (
          <PageSkeleton label="Loading the certificate" />
        )}
      </>
    );
  }
  const fileUrl = mayOpenFile ? `${apiUrl}/files/${document.fileId}` : null;
  return (
    <SelectionProvider>
      <PageHeader
        title={title}
        breadcrumb={crumbs}
        status={<DocumentStatus status={document.status} openQuestions={document.openQuestions} />}
        actions={<DocumentActions document={document} fileUrl={fileUrl} />}
      />
      <SideBySide document={document} fileUrl={fileUrl} />
    </SelectionProvider>
  );
}
