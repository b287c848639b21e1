'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ApiUrlProvider, useApiUrl } from './api-url.tsx';
import { createApiClient } from './client.ts';
import { createQueryClient } from './query-client.ts';
import { TRPCProvider } from './trpc.ts';

type ClientsProps = {
  /** Sent with every call: staff name the organization they opened, and why. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
};

/** A client with a memory of its own. Inside another one, the inner is asked. Headers are those of the first drawing. */
export function Clients({ headers, children }: ClientsProps) {
  const apiUrl = useApiUrl();
  const [client] = useState(() => createApiClient(apiUrl, headers));
  const [queryClient] = useState(() => createQueryClient(client));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/** What every page needs to ask the API. `apiUrl` comes from the server, at run time. */
export function DataProvider({
  apiUrl,
  children,
}: {
  readonly apiUrl: string;
  readonly children: ReactNode;
}) {
  return (
    <ApiUrlProvider apiUrl={apiUrl}>
      <Clients>{children}</Clients>
    </ApiUrlProvider>
  );
}
