import type { ApiClient } from '@atrium/web-client';
import type { Coming, Message } from './use-tutor.ts';

interface Follower {
  onComing(coming: Coming | null): void;
  onMessage(message: Message): void;
}

/** Follows the reply to a question as it is written; what breaks off is asked for whole. Returns how to stop. */
export function followReply(client: ApiClient, messageId: string, follower: Follower): () => void {
  let coming: Coming = { text: '', lessons: [] };
  const become = (next: Coming) => {
    coming = next;
    follower.onComing(next);
  };
  const end = ({ question, reply }: { question: Message; reply: Message | null }) => {
    follower.onMessage(question);
    if (reply) follower.onMessage(reply);
    follower.onComing(null);
  };
  const askWhole = () =>
    client.academy.tutor.reply.query({ messageId }).then(end, () => follower.onComing(null));
  become(coming);
  const subscription = client.academy.tutor.stream.subscribe(
    { messageId },
    {
      onData: (event) => {
        if (event.kind === 'stage') become({ text: '', lessons: event.lessons });
        else if (event.kind === 'text') become({ ...coming, text: coming.text + event.text });
        else {
          subscription.unsubscribe();
          end(event);
        }
      },
      onError: () => void askWhole(),
    },
  );
  return () => subscription.unsubscribe();
}
