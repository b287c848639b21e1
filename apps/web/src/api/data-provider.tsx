'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ApiUrlProvider, useApiUrl } from './api-url.tsx';
import { createApiClient } from './client.ts';
import { createQueryClient } from './query-client.ts';
import { TRPCProvider } from './trpc.ts';

function Clients({ children }: { readonly children: ReactNode }) {
  const apiUrl = useApiUrl();
  const [queryClient] = useState(createQueryClient);
  const [client] = useState(() => createApiClient(apiUrl));
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
