'use client';

import type { Outputs } from '@atrium/api/types';
import { DateTime, EmptyState } from '@atrium/ui';
import { codeOf, Failure, useTRPC } from '@atrium/web-client';
import { Skeleton } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import styles from '../../../certificate/certificate.module.css';
import { lengthOf } from '../../../length.ts';

type Certificate = Outputs['academy']['certificate']['verify'];

const whyRevoked = {
  refunded: 'The course was paid back.',
  corrected: 'It was issued anew under a corrected name.',
  withdrawn: 'The school has withdrawn it.',
} as const;

/** Whether a certificate holds, for anybody who has its number. */
export function VerifyView({ number }: { readonly number: string }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.academy.certificate.verify.queryOptions({ number }, { retry: false }),
  );
  if (data) return <Paper certificate={data} />;
  if (!error) return <Skeleton height={420} aria-label="Checking the certificate" />;
  if (!['NOT_FOUND', 'BAD_INPUT'].includes(codeOf(error) ?? '')) {
    return <Failure error={error} onRetry={() => refetch()} />;
  }
  return (
    <EmptyState
      title="No certificate bears this number"
      hint={`Compare “${number}” with the paper, letter by letter. If they agree, the paper was not issued by us.`}
    />
  );
}

function Paper({ certificate }: { readonly certificate: Certificate }) {
  const valid = certificate.status === 'valid';
  const { detail } = certificate;
  return (
    <article className={styles.paper} data-revoked={valid ? undefined : true}>
      <p className={styles.verdict} role="status">
        {valid ? (
          <IconCircleCheckFilled size={18} aria-hidden />
        ) : (
          <IconCircleXFilled size={18} aria-hidden />
        )}
        {valid ? 'This certificate is valid' : 'This certificate was revoked'}
      </p>
      {certificate.revokedAt && certificate.revokedReason ? (
        <p>
          On <DateTime value={certificate.revokedAt} style="date" />. {whyRevoked[certificate.revokedReason]}
        </p>
      ) : null}
      <h1 className={styles.holder}>{certificate.holderName}</h1>
      <p className="at-muted">has completed</p>
      <p className={styles.course}>{certificate.courseTitle}</p>
      <p>{certificate.schoolName}</p>
      <dl className={styles.facts}>
        <div>
          <dt>Issued</dt>
          <dd>
            <DateTime value={certificate.issuedAt} style="date" />
          </dd>
        </div>
        <div>
          <dt>Extent</dt>
          <dd>
            {detail.lessons} lessons, {lengthOf(detail.minutes)}
          </dd>
        </div>
        {detail.scorePercent ? (
          <div>
            <dt>Quizzes</dt>
            <dd className="at-figures">{detail.scorePercent} % of the points</dd>
          </div>
        ) : null}
        <div>
          <dt>Number</dt>
          <dd className="at-mono">{certificate.number}</dd>
        </div>
      </dl>
      {detail.objectives.length > 0 ? (
        <>
          <h2 className="at-sr-only">Objectives mastered</h2>
          <ul className={styles.objectives}>
            {detail.objectives.map(({ key, title }) => (
              <li key={key}>{title}</li>
            ))}
          </ul>
        </>
      ) : null}
    </article>
  );
}
