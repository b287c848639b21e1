'use client';

import type { Outputs } from '@atrium/api/types';
import { PageSkeleton } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { LiveProvider } from './live.tsx';

export type Me = Outputs['identity']['me'];

interface Session {
  readonly me: Me;
  readonly scopes: ReadonlySet<string>;
}

const SessionContext = createContext<Session | null>(null);

type SessionProviderProps = {
  /** Where our server knows it already: nothing is waited for. */
  readonly known?: Me;
  readonly children: ReactNode;
};

/** Who is signed in, for the pages below; waits until it is known, and opens their live stream. */
export function SessionProvider({ known, children }: SessionProviderProps) {
  const trpc = useTRPC();
  const {
    data: me,
    error,
    refetch,
  } = useQuery(
    trpc.identity.me.queryOptions({}, { staleTime: 60_000, ...(known ? { initialData: known } : {}) }),
  );
  const session = useMemo(() => (me ? { me, scopes: new Set(me.scopes) } : null), [me]);
  if (!session) {
    return (
      <main id="main" className="at-stage-page">
        {error ? (
          <Failure error={error} onRetry={() => refetch()} />
        ) : (
          <PageSkeleton label="Opening Atrium" />
        )}
      </main>
    );
  }
  const { user, organization } = session.me;
  return (
    <SessionContext value={session}>
      <LiveProvider group={`${user.id}:${organization?.id ?? 'none'}`}>{children}</LiveProvider>
    </SessionContext>
  );
}

function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('this component needs a signed-in page around it');
  return session;
}

/** The person, their organizations and roles. Only below a signed-in page. */
export const useMe = (): Me => useSession().me;

/** The person, or null for a visitor: for pages that anybody may open. */
export const useMaybeMe = (): Me | null => useContext(SessionContext)?.me ?? null;

/** Whether the person may do what needs `scope`. Pages hide what is not allowed; the server decides. */
export const useMay = (): ((scope: string) => boolean) => {
  const { scopes } = useSession();
  return useMemo(() => (scope: string) => scopes.has(scope), [scopes]);
};
