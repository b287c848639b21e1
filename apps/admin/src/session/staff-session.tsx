'use client';

import type { Outputs } from '@atrium/api/types';
import { EmptyState, PageSkeleton } from '@atrium/ui';
import { Failure, signOut, toastFailure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { EnrolFirst } from './enrol-first.tsx';

type Me = Outputs['identity']['me'];

const MeContext = createContext<Me | null>(null);

/** Who works here. Only below the panel's frame. */
export function useStaff(): Me['user'] & { readonly hasSecondFactor: boolean } {
  const me = useContext(MeContext);
  if (!me) throw new Error('this component needs a signed-in panel around it');
  return { ...me.user, hasSecondFactor: me.secondFactor.active };
}

const Stage = ({ children }: { readonly children: ReactNode }) => (
  <main id="main" className="at-stage-page">
    {children}
  </main>
);

export const leave = () => signOut().catch((error) => toastFailure('You could not be signed out', error));

function NotStaff() {
  return (
    <EmptyState
      illustration="lost"
      headingLevel={1}
      title="This is for our staff"
      hint="Your account is a customer's. Use the pages you know; nothing was opened here."
      action={<Button onClick={leave}>Sign out</Button>}
    />
  );
}

/** Lets staff in who showed a second factor; asks those without one to set it up; everybody else stays outside. */
export function StaffSession({ children }: { readonly children: ReactNode }) {
  const trpc = useTRPC();
  const { data: me, error, refetch } = useQuery(trpc.identity.me.queryOptions({}, { staleTime: 60_000 }));
  if (error) {
    return (
      <Stage>
        <Failure error={error} onRetry={() => refetch()} />
      </Stage>
    );
  }
  if (!me) {
    return (
      <Stage>
        <PageSkeleton label="Opening the panel" />
      </Stage>
    );
  }
  if (me.user.staffRole === null) {
    return (
      <Stage>
        <NotStaff />
      </Stage>
    );
  }
  if (me.secondFactor.mustEnrol) return <EnrolFirst me={me} onDone={() => refetch()} />;
  return <MeContext value={me}>{children}</MeContext>;
}
