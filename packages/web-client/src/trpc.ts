'use client';

import type { AppRouter } from '@atrium/api/types';
import { createTRPCContext } from '@trpc/tanstack-react-query';

/**
 * The typed door to the API: `const trpc = useTRPC(); useQuery(trpc.labs.document.get.queryOptions({ documentId }))`.
 */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
