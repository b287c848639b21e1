'use client';

import { Section } from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CertificateCard } from '../../../../certificate/certificate-card.tsx';

/** The certificate, or what is still to do for it. */
export function CertificateSection({ courseId }: { readonly courseId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useQuery(trpc.academy.certificate.get.queryOptions({ courseId }));
  const issue = useMutation(
    trpc.academy.certificate.issue.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.academy.certificate.get.queryFilter({ courseId })),
      onError: (error) => toastFailure('The certificate could not be issued', error),
    }),
  );
  if (!data) return <Skeleton height={90} aria-label="Looking for your certificate" />;
  if (data.status === 'not_offered') return null;
  if (data.certificate) return <CertificateCard certificate={data.certificate} />;
  return (
    <Section title="Certificate" variant="card">
      {data.status === 'eligible' ? (
        <>
          <p>
            You have done everything it asks for. It will be made out to <strong>{data.holderName}</strong>,
            the name of your account.
          </p>
          <Button loading={issue.isPending} onClick={() => issue.mutate({ courseId })}>
            Get the certificate
          </Button>
        </>
      ) : (
        <>
          <p>Still to do:</p>
          <ul>
            {data.missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
