'use client';

import type { Outputs } from '@atrium/api/types';
import { CopyButton, DateTime, StatusBadge, UiLink } from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import styles from './certificate.module.css';

type Certificate = Outputs['academy']['certificate']['list'][number];

function saveAs({
  fileName,
  contentType,
  base64,
}: {
  fileName: string;
  contentType: string;
  base64: string;
}) {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: contentType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function useDownload() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (number: string) =>
      queryClient.fetchQuery(trpc.academy.certificate.download.queryOptions({ number }, { staleTime: 0 })),
    onSuccess: saveAs,
    onError: (error) => toastFailure('The certificate could not be drawn', error),
  });
}

const looks = {
  valid: { tone: 'success', icon: 'check', label: 'Valid' },
  revoked: { tone: 'danger', icon: 'ban', label: 'Revoked' },
} as const;

/** A certificate as its holder sees it: what it says, the paper, and the address where others check it. */
export function CertificateCard({ certificate }: { readonly certificate: Certificate }) {
  const download = useDownload();
  const valid = certificate.status === 'valid';
  const path = new URL(certificate.verifyUrl).pathname;
  return (
    <section className={styles.card} aria-label={certificate.courseTitle}>
      <header>
        <h2>{certificate.courseTitle}</h2>
        <StatusBadge {...looks[certificate.status]} />
      </header>
      <p>
        {certificate.holderName}, <DateTime value={certificate.issuedAt} style="date" />
        {certificate.detail.scorePercent
          ? `, ${certificate.detail.scorePercent} % of the quizzes’ points`
          : ''}
      </p>
      <p className="at-muted">
        Number <span className="at-mono">{certificate.number}</span>
        {certificate.replaces ? `, replaces ${certificate.replaces}` : ''}
      </p>
      <div className="at-actions">
        {valid ? (
          <Button
            leftSection={<IconDownload size={16} />}
            loading={download.isPending}
            onClick={() => download.mutate(certificate.number)}
          >
            Download PDF
          </Button>
        ) : null}
        <Button component={UiLink} href={path} variant="default">
          Public page
        </Button>
        <CopyButton value={certificate.verifyUrl} label="Copy its address" />
      </div>
    </section>
  );
}
