'use client';

import type { Outputs } from '@atrium/api/types';
import { useTRPC, useTRPCClient } from '@atrium/web-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { followReply } from './follow-reply.ts';

export type Message = Outputs['academy']['tutor']['conversation']['get']['messages'][number];

/** What is known of a reply that is on its way. */
export interface Coming {
  readonly text: string;
  /** Titles of the lessons it is being written from. */
  readonly lessons: readonly string[];
}

interface Talk {
  readonly conversationId: string | null;
  readonly messages: readonly Message[];
}

const none: Talk = { conversationId: null, messages: [] };

/** The messages of one talk, and the reply that is coming. */
function useTalk() {
  const client = useTRPCClient();
  const [talk, setTalk] = useState<Talk>(none);
  const [coming, setComing] = useState<Coming | null>(null);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const follow = useCallback(
    (messageId: string) => {
      stop.current();
      stop.current = followReply(client, messageId, {
        onComing: setComing,
        onMessage: (message) =>
          setTalk(({ conversationId, messages }) => ({
            conversationId,
            messages: [...messages.filter(({ id }) => id !== message.id), message],
          })),
      });
    },
    [client],
  );
  const show = useCallback((next: Talk) => {
    stop.current();
    setComing(null);
    setTalk(next);
  }, []);
  return { talk, setTalk, coming, follow, show };
}

/** A talk with the course's assistant: asks, and follows the reply as it comes. */
export function useTutor(courseId: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { talk, setTalk, coming, follow, show } = useTalk();
  const ask = useMutation(
    trpc.academy.tutor.ask.mutationOptions({
      onSuccess: ({ conversationId, question, reply }) => {
        setTalk(({ messages }) => ({
          conversationId,
          messages: [...messages, question, ...(reply ? [reply] : [])],
        }));
        if (!reply) follow(question.id);
        queryClient.invalidateQueries(trpc.academy.tutor.conversation.list.queryFilter({ courseId }));
      },
    }),
  );
  const retry = useMutation(
    trpc.academy.tutor.retry.mutationOptions({ onSuccess: (_, { messageId }) => follow(messageId) }),
  );
  const open = useMutation({
    mutationFn: (conversationId: string) => client.academy.tutor.conversation.get.query({ conversationId }),
    onSuccess: ({ id, messages }) => {
      show({ conversationId: id, messages });
      const last = messages.at(-1);
      if (last?.role === 'learner' && last.status === 'received') follow(last.id);
    },
  });
  const begin = () => {
    show(none);
    ask.reset();
  };
  return { ...talk, coming, ask, retry, open, begin };
}
