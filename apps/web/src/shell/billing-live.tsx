'use client';

import { useTRPC } from '@atrium/web-client';
import { useQueryClient } from '@tanstack/react-query';
import { askAgain } from '../api/ask-again.ts';
import { useFacts } from '../api/live.tsx';

/** Keeps true what the pages in memory say of plans and purchases, and of what those open. */
export function BillingLive() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useFacts(['billing.', 'live.connected'], ({ name }) => {
    void askAgain(queryClient, trpc.billing.pathKey());
    if (name === 'billing.entitlement.changed') void askAgain(queryClient, trpc.labs.pathKey());
  });
  return null;
}
