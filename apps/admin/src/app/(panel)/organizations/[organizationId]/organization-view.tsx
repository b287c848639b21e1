'use client';

import { CopyButton, DateTime, KeyValueList, Page, PageHeader, PageSkeleton, Section } from '@atrium/ui';
import { Clients, Failure, useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { OrganizationBadge } from '../../../../parts/state-badges.tsx';
import { OpenForm } from './open-form.tsx';
import { useVisit } from './use-visit.ts';
import { Visit } from './visit.tsx';

const breadcrumb = [{ label: 'Organizations', href: '/organizations' }];

/** One organization: from outside at first; from inside once staff said why. */
export function OrganizationView({ organizationId }: { readonly organizationId: string }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.staff.organization.get.queryOptions({ organizationId }));
  const { reason, open, leave } = useVisit(organizationId);
  if (!data) {
    return (
      <Page header={<PageHeader title="Organization" breadcrumb={breadcrumb} />}>
        {error ? (
          <Failure
            error={error}
            onRetry={() => refetch()}
            notFound={{ title: 'There is no such organization' }}
          />
        ) : (
          <PageSkeleton label="Loading the organization" />
        )}
      </Page>
    );
  }
  const { id, name, slug, state, suspendedAt, secondFactorNeeded, createdAt } = data;
  const headers = { 'x-atrium-organization': id, 'x-atrium-reason': encodeURIComponent(reason ?? '') };
  return (
    <Page
      header={
        <PageHeader title={name} breadcrumb={breadcrumb} status={<OrganizationBadge state={state} />} />
      }
    >
      <Section variant="card">
        <KeyValueList
          layout="grid"
          items={[
            { label: 'Short name', value: slug },
            { label: 'Created', value: <DateTime value={createdAt} /> },
            { label: 'Second factor', value: secondFactorNeeded ? 'demanded of members' : 'optional' },
            { label: 'Suspended', value: suspendedAt ? <DateTime value={suspendedAt} /> : null },
            {
              label: 'Id',
              value: (
                <>
                  <code className="at-mono">{id.slice(0, 13)}…</code>{' '}
                  <CopyButton value={id} label="Copy id" />
                </>
              ),
            },
          ]}
        />
      </Section>
      {reason ? (
        <Clients key={reason} headers={headers}>
          <Visit organization={data} reason={reason} onLeave={leave} onChanged={() => refetch()} />
        </Clients>
      ) : (
        <OpenForm name={name} onOpen={open} />
      )}
    </Page>
  );
}
