'use client';

import type { Outputs } from '@atrium/api/types';
import {
  type Column,
  DataTable,
  EmptyState,
  Page,
  PageHeader,
  RelativeTime,
  TabLinks,
  UiLink,
} from '@atrium/ui';
import { every, useTRPC } from '@atrium/web-client';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { listProps } from '../../../parts/list-props.tsx';
import { JobBadge } from '../../../parts/state-badges.tsx';
import { useAddress } from '../../../parts/use-address.ts';
import { JobActs } from './job-acts.tsx';
import { JobDetails } from './job-details.tsx';

type Job = Outputs['jobs']['list']['items'][number];

const lookEveryMs = 5_000;
const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';

const columnsOpening = (open: (job: Job) => void): readonly Column<Job>[] => [
  {
    key: 'task',
    header: 'Job',
    cell: (job) => (
      <button type="button" className="at-plain-button" onClick={() => open(job)}>
        {job.task} <span className="at-muted at-figures">#{job.id}</span>
      </button>
    ),
  },
  { key: 'state', header: 'State', cell: ({ state }) => <JobBadge state={state} /> },
  { key: 'tries', header: 'Tries', numeric: true, cell: (job) => `${job.attempts}/${job.maxAttempts}` },
  {
    key: 'error',
    header: 'Last error',
    width: '34%',
    hideBelow: 'md',
    cell: ({ lastError }) => (lastError ? <span title={lastError}>{firstLine(lastError)}</span> : null),
  },
  {
    key: 'organization',
    header: 'Organization',
    hideBelow: 'lg',
    cell: ({ organizationId }) =>
      organizationId ? (
        <UiLink href={`/organizations/${organizationId}`} className="at-link at-mono">
          {organizationId.slice(-6)}
        </UiLink>
      ) : null,
  },
  {
    key: 'at',
    header: 'Due',
    hideBelow: 'md',
    cell: ({ runAt, state }) => (state === 'dead' ? null : <RelativeTime value={runAt} />),
  },
];

/** The queue: what waits, runs, failed and will be tried again, or died and waits for a person. */
export function JobsView() {
  const trpc = useTRPC();
  const onlyDead = useAddress().get('only') === 'dead';
  const [shown, setShown] = useState<Job | null>(null);
  const columns = useMemo(() => columnsOpening(setShown), []);
  const { data: overview } = useQuery(trpc.staff.overview.queryOptions({}));
  const list = useInfiniteQuery(
    trpc.jobs.list.infiniteQueryOptions(
      { onlyDead, limit: 50 },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: every(lookEveryMs),
      },
    ),
  );
  const dead = overview?.queue.dead;
  const tabs = [
    { label: 'All not done', href: '/jobs', current: !onlyDead },
    { label: 'Dead', href: '/jobs?only=dead', current: onlyDead, count: dead, urgent: Boolean(dead) },
  ];
  return (
    <Page header={<PageHeader title="Jobs" tabs={<TabLinks label="Which jobs" items={tabs} />} />}>
      <DataTable
        label="Jobs"
        columns={columns}
        rowKey={({ id }) => id}
        rowLabel={({ task, id }) => `${task} ${id}`}
        rowActions={(job) => <JobActs job={job} />}
        {...listProps(
          list,
          <EmptyState
            illustration="done"
            title={onlyDead ? 'No dead jobs' : 'The queue is empty'}
            hint={onlyDead ? 'Whatever fails for good lands here.' : 'All that was asked for is done.'}
          />,
        )}
      />
      {shown ? <JobDetails job={shown} onClose={() => setShown(null)} /> : null}
    </Page>
  );
}
