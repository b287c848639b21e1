'use client';

import { useApiUrl, useTRPC, useTRPCClient } from '@atrium/web-client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { askAgain } from '../../../api/ask-again.ts';
import type { Fact } from '../../../api/fact-stream.ts';
import { useFacts, useLiveStatus } from '../../../api/live.tsx';
import { useMe } from '../../../api/session.tsx';
import { uploads } from '../upload/uploads.ts';
import { gathered } from './gathered.ts';
import { patchStatus, readStatusNews } from './patch-status.ts';

/** A batch of uploads makes hundreds of facts; lists are asked again at most this often. */
const gatherMs = 400;

function useRefresh() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMemo(() => {
    const again = (queryKey: readonly unknown[]) => void askAgain(queryClient, queryKey);
    const lists = gathered(gatherMs, () => {
      again(trpc.labs.document.list.pathKey());
      again(trpc.labs.document.facets.pathKey());
      again(trpc.labs.overview.pathKey());
      again(trpc.billing.usage.pathKey());
    });
    const detail = (documentId: string) => again(trpc.labs.document.get.queryKey({ documentId }));
    const description = (documentId: string) => {
      again(trpc.labs.description.get.queryKey({ documentId }));
      detail(documentId);
    };
    const everything = () => again(trpc.labs.pathKey());
    return { lists, detail, description, everything };
  }, [trpc, queryClient]);
}

/** Keeps every labs page in memory true while things happen: statuses at once, the rest by asking again. */
export function LabsLive() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const apiUrl = useApiUrl();
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  const { organization } = useMe();
  const live = useLiveStatus();

  useEffect(() => {
    if (organization) uploads.open({ organizationId: organization.id, apiUrl, client });
  }, [organization, apiUrl, client]);
  useEffect(() => {
    if (live === 'live') uploads.catchUp();
  }, [live]);

  const onChanged = (fact: Fact) => {
    const news = readStatusNews(fact.payload);
    if (!news) return;
    uploads.hear(news);
    const { documentId } = news;
    const known = queryClient.getQueryData(trpc.labs.document.get.queryKey({ documentId }));
    const keys = {
      lists: trpc.labs.document.list.pathKey(),
      detail: trpc.labs.document.get.queryKey({ documentId }),
    };
    patchStatus(queryClient, keys, news);
    if (known && known.status === news.status && news.status === 'extracting') return;
    refresh.detail(documentId);
    refresh.lists();
  };

  useFacts(['labs.', 'live.connected'], (fact) => {
    if (fact.name === 'live.connected') refresh.everything();
    else if (fact.name === 'labs.document.changed') onChanged(fact);
    else if (fact.name === 'labs.description.changed') {
      const { documentId } = fact.payload as { documentId: string };
      refresh.description(documentId);
    } else refresh.lists();
  });
  return null;
}
