'use client';

import type { Outputs } from '@atrium/api/types';
import { Banner, Bytes, NumberValue, Stat, StatGrid } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button, Tabs } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Activity } from './activity.tsx';
import { Certificates } from './certificates.tsx';
import { Members } from './members.tsx';
import { Plans } from './plans.tsx';
import { Suspension } from './suspension.tsx';

type VisitProps = {
  readonly organization: Outputs['staff']['organization']['get'];
  readonly reason: string;
  readonly onLeave: () => void;
  readonly onChanged: () => void;
};

/** Begins the visit, once: this is the row in the organization's log that says who came and why. */
function useOpening() {
  const trpc = useTRPC();
  const opening = useMutation(trpc.staff.organization.open.mutationOptions());
  const { mutate } = opening;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    mutate({});
  }, [mutate]);
  return opening;
}

/** What staff may see of an organization they opened: never a file's content. */
export function Visit({ organization, reason, onLeave, onChanged }: VisitProps) {
  const { data, error, mutate } = useOpening();
  if (error) return <Failure error={error} onRetry={() => mutate({})} />;
  return (
    <>
      <Banner
        tone="warn"
        title={`You are inside ${organization.name}`}
        action={
          <Button size="xs" variant="default" onClick={onLeave}>
            Leave
          </Button>
        }
      >
        Reason: {reason}
      </Banner>
      <StatGrid label="Sizes">
        <Stat label="Members" loading={!data} value={<NumberValue value={data?.members ?? 0} />} />
        <Stat
          label="Open invitations"
          loading={!data}
          value={<NumberValue value={data?.invitations ?? 0} />}
        />
        <Stat label="API keys" loading={!data} value={<NumberValue value={data?.apiKeys ?? 0} />} />
        <Stat
          label="Files"
          loading={!data}
          value={<NumberValue value={data?.files ?? 0} />}
          hint={<Bytes value={data?.fileBytes ?? 0} />}
        />
      </StatGrid>
      {data ? (
        <Tabs defaultValue="members" keepMounted={false}>
          <Tabs.List aria-label="Inside the organization">
            <Tabs.Tab value="members">Members</Tabs.Tab>
            <Tabs.Tab value="activity">Activity</Tabs.Tab>
            <Tabs.Tab value="certificates">Certificates</Tabs.Tab>
            <Tabs.Tab value="plans">Plans</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="members" pt="md">
            <Members />
          </Tabs.Panel>
          <Tabs.Panel value="activity" pt="md">
            <Activity />
          </Tabs.Panel>
          <Tabs.Panel value="certificates" pt="md">
            <Certificates />
          </Tabs.Panel>
          <Tabs.Panel value="plans" pt="md">
            <Plans />
          </Tabs.Panel>
        </Tabs>
      ) : null}
      <Suspension organization={organization} onChanged={onChanged} />
    </>
  );
}
