'use client';

import type { Outputs } from '@atrium/api/types';
import { useTRPC, useTRPCClient } from '@atrium/web-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

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

const withMessage = (messages: readonly Message[], message: Message): Message[] => [
  ...messages.filter(({ id }) => id !== message.id),
  message,
];

/** A talk with the course's assistant: asks, and follows the reply as it comes. */
export function useTutor(courseId: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [talk, setTalk] = useState<Talk>(none);
  const [coming, setComing] = useState<Coming | null>(null);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  const add = useCallback((message: Message) => {
    setTalk((before) => ({ ...before, messages: withMessage(before.messages, message) }));
  }, []);

  const follow = useCallback(
    (messageId: string) => {
      stop.current();
      setComing({ text: '', lessons: [] });
      const subscription = client.academy.tutor.stream.subscribe(
        { messageId },
        {
          onData: (event) => {
            if (event.kind === 'stage') setComing({ text: '', lessons: event.lessons });
            else if (event.kind === 'text')
              setComing((before) => ({
                lessons: before?.lessons ?? [],
                text: (before?.text ?? '') + event.text,
              }));
            else {
              add(event.question);
              if (event.reply) add(event.reply);
              setComing(null);
              subscription.unsubscribe();
            }
          },
          onError: () => void fetchReply(),
        },
      );
      stop.current = () => subscription.unsubscribe();
      /** The stream broke for good: what is there by now is shown. */
      const fetchReply = async () => {
        try {
          const { question, reply } = await client.academy.tutor.reply.query({ messageId });
          add(question);
          if (reply) add(reply);
        } finally {
          setComing(null);
        }
      };
    },
    [client, add],
  );

  const ask = useMutation(
    trpc.academy.tutor.ask.mutationOptions({
      onSuccess: ({ conversationId, question, reply }) => {
        setTalk((before) => ({
          conversationId,
          messages: [...before.messages, question, ...(reply ? [reply] : [])],
        }));
        if (!reply) follow(question.id);
        queryClient.invalidateQueries(trpc.academy.tutor.conversation.list.queryFilter({ courseId }));
      },
    }),
  );
  const retry = useMutation(
    trpc.academy.tutor.retry.mutationOptions({
      onSuccess: (_, { messageId }) => follow(messageId),
    }),
  );
  const open = useMutation({
    mutationFn: (conversationId: string) => client.academy.tutor.conversation.get.query({ conversationId }),
    onSuccess: ({ id, messages }) => {
      stop.current();
      setComing(null);
      setTalk({ conversationId: id, messages });
      const last = messages.at(-1);
      if (last?.role === 'learner' && last.status === 'received') follow(last.id);
    },
  });
  const begin = () => {
    stop.current();
    setComing(null);
    setTalk(none);
    ask.reset();
  };
  return { ...talk, coming, ask, retry, open, begin };
}
