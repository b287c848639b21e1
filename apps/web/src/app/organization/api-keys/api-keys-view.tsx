'use client';

import type { Outputs } from '@atrium/api/types';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  RelativeTime,
  StatusBadge,
  statusLooks,
} from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useKeepFresh } from '../../../api/live.tsx';
import { OrganizationPage } from '../organization-page.tsx';
import { CreateKey } from './create-key.tsx';
import { RevokeKey } from './revoke-key.tsx';

export type ApiKey = Outputs['organization']['apiKeys']['list']['items'][number];

const look = statusLooks({
  active: { tone: 'success', icon: 'check', label: 'Active' },
  expired: { tone: 'warn', icon: 'waiting', label: 'Expired' },
  revoked: { tone: 'neutral', icon: 'ban', label: 'Revoked' },
});

const columns: readonly Column<ApiKey>[] = [
  { key: 'name', header: 'Name', cell: ({ name }) => name },
  { key: 'prefix', header: 'Key', cell: ({ prefix }) => <code className="at-mono">{prefix}</code> },
  {
    key: 'status',
    header: 'Status',
    cell: ({ status }) => <StatusBadge {...look(status)} variant="plain" />,
  },
  {
    key: 'scopes',
    header: 'May',
    hideBelow: 'lg',
    cell: ({ scopes }) => (
      <span title={scopes.join('\n')}>{scopes.length === 1 ? scopes[0] : `${scopes.length} scopes`}</span>
    ),
  },
  {
    key: 'lastUsedAt',
    header: 'Last used',
    cell: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime value={lastUsedAt} /> : 'Never'),
  },
  {
    key: 'expiresAt',
    header: 'Ends',
    hideBelow: 'md',
    cell: ({ expiresAt }) => (expiresAt ? <DateTime value={expiresAt} style="date" /> : 'Never'),
  },
  {
    key: 'createdBy',
    header: 'Made by',
    hideBelow: 'md',
    cell: ({ createdBy }) => createdBy ?? 'Somebody who left',
  },
];

/** Keys for programs. Each shows itself once, when it is made. */
export function ApiKeysView() {
  const trpc = useTRPC();
  const [creating, setCreating] = useState(false);
  const { data, error, refetch, isPending } = useQuery(trpc.organization.apiKeys.list.queryOptions({}));
  useKeepFresh(
    ['identity.api_key_created', 'identity.api_key_revoked'],
    trpc.organization.apiKeys.list.queryKey(),
  );
  const create = <Button onClick={() => setCreating(true)}>Create key</Button>;
  return (
    <OrganizationPage {...(data?.items.length ? { actions: create } : {})}>
      <p className="at-muted">
        Programs act with a key in place of a person. A key can do no more than its scopes say, and never
        manages people or keys.
      </p>
      <DataTable<ApiKey>
        label="API keys"
        columns={columns}
        rows={data?.items ?? []}
        rowKey={({ id }) => id}
        loading={isPending}
        {...(error ? { error: <Failure error={error} onRetry={() => refetch()} compact /> } : {})}
        empty={
          <EmptyState
            title="No API keys yet"
            hint="Make one for a program that should read or upload certificates for you."
            action={create}
          />
        }
        rowActions={(key) => (key.status === 'active' ? <RevokeKey apiKey={key} /> : null)}
      />
      <CreateKey opened={creating} onClose={() => setCreating(false)} />
    </OrganizationPage>
  );
}
