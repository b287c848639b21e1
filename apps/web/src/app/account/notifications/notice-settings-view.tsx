'use client';

import { EmptyState, Section, TableSkeleton } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { AccountPage } from '../account-page.tsx';
import { NoticeMatrix } from './notice-matrix.tsx';

/** Which notices reach the person, and how. */
export function NoticeSettingsView() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.notifications.settings.queryOptions({}));
  return (
    <AccountPage>
      <Section
        title="What reaches you, and how"
        description="Each switch holds at once, in all your organizations."
        variant="flush"
      >
        {error ? (
          <Failure error={error} onRetry={() => refetch()} compact />
        ) : !data ? (
          <TableSkeleton rows={6} columns={3} label="Loading notification settings" />
        ) : data.length === 0 ? (
          <EmptyState compact title="Nothing to choose" hint="No kind of notice can be sent here yet." />
        ) : (
          <NoticeMatrix settings={data} />
        )}
      </Section>
      <p className="at-muted">
        Mails about the safety of your account, such as a new sign-in or a changed password, are always sent.
      </p>
    </AccountPage>
  );
}
