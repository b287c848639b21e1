'use client';

import { CardsSkeleton, EmptyState, UiLink } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CertificateCard } from '../../certificate/certificate-card.tsx';
import styles from '../catalogue.module.css';

/** Every certificate of a person, those taken back too. */
export function CertificatesView() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.academy.certificate.list.queryOptions({}));
  return (
    <>
      <h1 className={styles.title}>Certificates</h1>
      {error && !data ? <Failure error={error} onRetry={() => refetch()} /> : null}
      {!data && !error ? <CardsSkeleton label="Loading your certificates" /> : null}
      {data?.length === 0 ? (
        <EmptyState
          title="No certificate yet"
          hint="Complete every required lesson of a course and pass its quizzes: the certificate is yours at once."
          action={
            <Button component={UiLink} href="/academy/learning">
              My learning
            </Button>
          }
        />
      ) : null}
      {data?.map((certificate) => (
        <CertificateCard key={certificate.number} certificate={certificate} />
      ))}
    </>
  );
}
