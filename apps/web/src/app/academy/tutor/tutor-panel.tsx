'use client';

import { toast } from '@atrium/ui';
import { problemOf, toastFailure, useTRPC } from '@atrium/web-client';
import { ActionIcon, Button, Menu, Textarea } from '@mantine/core';
import { IconHistory, IconPlus, IconSend, IconTrash, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Reply } from './reply.tsx';
import styles from './tutor.module.css';
import { useTutor } from './use-tutor.ts';

type TutorPanelProps = {
  readonly slug: string;
  readonly courseId: string;
  /** Lessons that are open and near, to begin with. */
  readonly topics: readonly string[];
  readonly onClose: () => void;
};

/** The course's assistant: answers from the lessons that are open, quotes them, and leads there. */
export function TutorPanel({ slug, courseId, topics, onClose }: TutorPanelProps) {
  const tutor = useTutor(courseId);
  const talk = useRef<HTMLDivElement>(null);
  const { messages, coming } = tutor;
  const shown = messages.length + (coming ? coming.text.length : 0);
  useEffect(() => {
    // The talk alone: scrolling its end into view would take the lesson from where it is read.
    if (shown > 0) talk.current?.scrollTo({ top: talk.current.scrollHeight });
  }, [shown]);
  return (
    <div className={styles.panel}>
      <div className={styles.panelHead}>
        <h2>Ask the course</h2>
        <ActionIcon aria-label="New conversation" onClick={tutor.begin} disabled={messages.length === 0}>
          <IconPlus size={18} />
        </ActionIcon>
        <History courseId={courseId} onOpen={(id) => tutor.open.mutate(id)} onGone={tutor.begin} />
        <ActionIcon aria-label="Close" onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <div
        ref={talk}
        className={styles.talk}
        role="log"
        aria-label="Conversation"
        aria-busy={coming !== null}
      >
        {messages.length === 0 && !tutor.ask.isPending ? (
          <Welcome topics={topics} onAsk={(text) => tutor.ask.mutate({ courseId, text })} />
        ) : null}
        {messages.map((message) =>
          message.role === 'learner' ? (
            <p key={message.id} className={styles.asked}>
              {message.text}
            </p>
          ) : (
            <Reply key={message.id} slug={slug} message={message} />
          ),
        )}
        {coming ? (
          <div className={styles.reply}>
            {coming.text ? <p>{coming.text}</p> : null}
            <p className={styles.engine}>
              {coming.text
                ? 'Writing …'
                : coming.lessons.length > 0
                  ? `Reading ${coming.lessons.join(', ')} …`
                  : 'Looking through the lessons …'}
            </p>
          </div>
        ) : null}
        <Failed tutor={tutor} />
      </div>
      <AskForm tutor={tutor} courseId={courseId} />
    </div>
  );
}

type Tutor = ReturnType<typeof useTutor>;

type WelcomeProps = { readonly topics: readonly string[]; readonly onAsk: (text: string) => void };

function Welcome({ topics, onAsk }: WelcomeProps) {
  return (
    <>
      <p>
        Ask about anything the course teaches. Answers come from the lessons that are open to you, with the
        passage they rest on.
      </p>
      <p className="at-muted">
        Education, not individual advice. Leave out anything about real patients: such a question is refused
        before it is kept or sent.
      </p>
      <div className={styles.starters}>
        {topics
          .map((topic) => `What should I know about “${topic}”?`)
          .map((text) => (
            <Button key={text} variant="default" size="xs" h="auto" py={6} onClick={() => onAsk(text)}>
              <span style={{ whiteSpace: 'normal', textAlign: 'start' }}>{text}</span>
            </Button>
          ))}
      </div>
    </>
  );
}

/** A question that failed on our side can be asked again as it stands. */
function Failed({ tutor }: { readonly tutor: Tutor }) {
  const last = tutor.messages.findLast(({ role }) => role === 'learner');
  if (last?.status !== 'failed' || tutor.coming) return null;
  return (
    <Button
      size="xs"
      variant="default"
      loading={tutor.retry.isPending}
      onClick={() =>
        tutor.retry.mutate(
          { messageId: last.id },
          { onError: (error) => toastFailure('It failed again', error) },
        )
      }
    >
      Ask again
    </Button>
  );
}

function AskForm({ tutor, courseId }: { readonly tutor: Tutor; readonly courseId: string }) {
  const [text, setText] = useState('');
  const busy = tutor.ask.isPending || tutor.coming !== null;
  const problem = tutor.ask.error ? problemOf(tutor.ask.error) : null;
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    const question = text.trim();
    if (question.length < 2 || busy) return;
    const { conversationId } = tutor;
    tutor.ask.mutate(
      { courseId, text: question, ...(conversationId ? { conversationId } : {}) },
      { onSuccess: () => setText('') },
    );
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };
  return (
    <form className={styles.ask} onSubmit={send}>
      <Textarea
        aria-label="Your question"
        placeholder="Your question"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onKey}
        error={problem ? (problem.fields.text ?? problem.message) : null}
      />
      <Button
        type="submit"
        loading={busy}
        disabled={text.trim().length < 2}
        rightSection={<IconSend size={16} />}
        justify="space-between"
      >
        Ask
      </Button>
    </form>
  );
}

type HistoryProps = {
  readonly courseId: string;
  readonly onOpen: (conversationId: string) => void;
  readonly onGone: () => void;
};

/** Talks before this one, to be read again or deleted for good. */
function History({ courseId, onOpen, onGone }: HistoryProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const list = useQuery(
    trpc.academy.tutor.conversation.list.queryOptions({ courseId, limit: 20 }, { enabled: opened }),
  );
  const remove = useMutation(
    trpc.academy.tutor.conversation.remove.mutationOptions({
      onSuccess: () => {
        toast.success('Conversation deleted');
        queryClient.invalidateQueries(trpc.academy.tutor.conversation.list.queryFilter());
        onGone();
      },
      onError: (error) => toastFailure('It could not be deleted', error),
    }),
  );
  return (
    <Menu opened={opened} onChange={setOpened} width={300} position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label="Conversations before">
          <IconHistory size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Kept for half a year, seen by you alone</Menu.Label>
        {list.data?.items.length === 0 ? <Menu.Item disabled>No conversation yet</Menu.Item> : null}
        {list.data?.items.map(({ id, title, kind }) => (
          <Menu.Item
            key={id}
            onClick={() => onOpen(id)}
            rightSection={
              <ActionIcon
                component="span"
                role="button"
                aria-label={`Delete “${title}”`}
                onClick={(event) => {
                  event.stopPropagation();
                  remove.mutate({ conversationId: id });
                }}
              >
                <IconTrash size={14} />
              </ActionIcon>
            }
          >
            {kind === 'case' ? 'Case: ' : ''}
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
