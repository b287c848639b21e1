'use client';

import type { Outputs } from '@atrium/api/types';
import {
  type Column,
  CopyButton,
  DataTable,
  DateTime,
  EmptyState,
  KeyValueList,
  Page,
  PageHeader,
  PageSkeleton,
  RelativeTime,
  Section,
} from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { AccountBadge } from '../../../../parts/state-badges.tsx';
import { PersonActs } from './person-acts.tsx';

type Person = Outputs['staff']['person']['get'];

const breadcrumb = [{ label: 'People', href: '/people' }];
const methodWords: Readonly<Record<string, string>> = {
  pwd: 'password',
  otp: 'authenticator app',
  recovery: 'recovery code',
  invitation: 'invitation',
};

const columns: readonly Column<Person['signIns'][number]>[] = [
  { key: 'device', header: 'Device', cell: ({ device }) => device },
  { key: 'kind', header: 'Kind', hideBelow: 'md', cell: ({ kind }) => kind },
  {
    key: 'methods',
    header: 'Shown',
    cell: ({ methods }) => methods.map((method) => methodWords[method] ?? method).join(' and '),
  },
  { key: 'ip', header: 'From', hideBelow: 'md', cell: ({ ip }) => ip },
  { key: 'since', header: 'Since', hideBelow: 'lg', cell: ({ createdAt }) => <DateTime value={createdAt} /> },
  { key: 'seen', header: 'Last seen', cell: ({ lastSeenAt }) => <RelativeTime value={lastSeenAt} /> },
];

/** One account: what it is, where it is signed in, and what staff may do about it. */
export function PersonView({ userId }: { readonly userId: string }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.staff.person.get.queryOptions({ userId }));
  if (!data) {
    return (
      <Page header={<PageHeader title="Person" breadcrumb={breadcrumb} />}>
        {error ? (
          <Failure error={error} onRetry={() => refetch()} notFound={{ title: 'There is no such person' }} />
        ) : (
          <PageSkeleton label="Loading the account" />
        )}
      </Page>
    );
  }
  return (
    <Page
      header={
        <PageHeader
          title={data.email}
          breadcrumb={breadcrumb}
          status={<AccountBadge disabled={data.disabledAt !== null} />}
        />
      }
    >
      <Section variant="card">
        <Facts {...data} />
      </Section>
      <Section title="Signed in" variant="flush">
        <DataTable
          label="Signed in"
          columns={columns}
          rows={data.signIns}
          rowKey={({ id }) => id}
          empty={<EmptyState compact title="Signed in nowhere" />}
        />
      </Section>
      <PersonActs person={data} onChanged={() => refetch()} />
    </Page>
  );
}

function Facts({ id, name, emailVerified, secondFactor, staffRole, createdAt, disabledAt }: Person) {
  return (
    <KeyValueList
      layout="grid"
      items={[
        { label: 'Name', value: name },
        { label: 'Address', value: emailVerified ? 'confirmed' : 'not confirmed' },
        { label: 'Second factor', value: secondFactor ? 'on' : 'off' },
        { label: 'Staff', value: staffRole },
        { label: 'Account since', value: <DateTime value={createdAt} /> },
        { label: 'Disabled', value: disabledAt ? <DateTime value={disabledAt} /> : null },
        {
          label: 'Id',
          value: (
            <>
              <code className="at-mono">{id.slice(0, 13)}…</code> <CopyButton value={id} label="Copy id" />
            </>
          ),
        },
      ]}
    />
  );
}
