'use client';

import { DateTime, FormSkeleton, KeyValueList, Section } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../api/session.tsx';
import { Leave } from './leave.tsx';
import { NameForm } from './name-form.tsx';
import { OrganizationPage } from './organization-page.tsx';
import { SecondFactorNeeded } from './second-factor-needed.tsx';

/** Name and safety of the organization, and the way out of it. */
export function GeneralView() {
  const trpc = useTRPC();
  const may = useMay();
  const { data, error, refetch } = useQuery(trpc.organization.get.queryOptions({}));
  if (!data) {
    return (
      <OrganizationPage width="narrow">
        {error ? <Failure error={error} onRetry={() => refetch()} /> : <FormSkeleton fields={3} />}
      </OrganizationPage>
    );
  }
  const mayManage = may('organization.manage');
  return (
    <OrganizationPage width="narrow">
      <Section title="Organization" variant="card">
        {mayManage ? (
          <NameForm key={data.name} name={data.name} />
        ) : (
          <KeyValueList
            items={[
              { label: 'Name', value: data.name },
              { label: 'Since', value: <DateTime value={data.createdAt} style="date" /> },
            ]}
          />
        )}
      </Section>
      <Section
        title="Second factor"
        description="Whether every member must have one to work here."
        variant="card"
      >
        <SecondFactorNeeded needed={data.secondFactorNeeded} mayManage={mayManage} />
      </Section>
      <Section title="Leave" description="What you have made here stays." variant="card">
        <Leave name={data.name} />
      </Section>
    </OrganizationPage>
  );
}
