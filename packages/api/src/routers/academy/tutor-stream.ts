import { setTimeout as sleep } from 'node:timers/promises';
import { getReply } from '@atrium/academy';
import type { TutorEvent } from '@atrium/academy/schemas';
import { personOf } from '@atrium/core/kernel';
import type { ApiContext } from '../../context.ts';
import { callVerb } from '../../trpc.ts';

/** Looked at anew this often, should the bell be missed or the session be over. */
const recheckMs = 3_000;
const pieceWords = 4;
const pieceMs = 25;

/**
 * The reply to a question of the caller: stages, the text in pieces, then the whole with its citations. An answer is checked
 * against the lessons before its first word is shown, so the pieces come when it is written. NOT_FOUND for another's question.
 */
export async function* tutorEvents(
  ctx: Required<ApiContext>,
  messageId: string,
  signal: AbortSignal,
): AsyncGenerator<TutorEvent, void> {
  const { hub, actorNow } = ctx.live;
  const ended = AbortSignal.any([signal, hub.closing]);
  const look = async () =>
    callVerb({ ...ctx, call: { ...ctx.call, actor: await actorNow() } }, getReply, { messageId });
  let now = await look();
  const news = new Doorbell();
  const stop = await hub.listen({ userId: personOf(ctx.call.actor) ?? '' }, (facts) => {
    for (const { name, payload } of facts)
      if (name === 'academy.tutor.moved') news.ring(lessonsOf(payload, messageId));
  });
  try {
    yield { kind: 'stage', stage: 'received', lessons: [] };
    for (now = await look(); now.question.status === 'received'; now = await look()) {
      const lessons = await news.rung(recheckMs, ended);
      if (ended.aborted) throw new DOMException('the stream is closing', 'AbortError');
      if (lessons.length > 0) yield { kind: 'stage', stage: 'writing', lessons: [...lessons] };
    }
    for (const text of piecesOf(now.reply?.text ?? '')) {
      yield { kind: 'text', text };
      await sleep(pieceMs);
    }
    yield { kind: 'reply', ...now };
  } finally {
    stop();
  }
}

const lessonsOf = (payload: unknown, messageId: string): readonly string[] => {
  const moved = payload as { readonly messageId: string; readonly lessons: readonly string[] };
  return moved.messageId === messageId ? moved.lessons : [];
};

/** A few words at a time; joined they are the text. */
function piecesOf(text: string): string[] {
  const words = text.match(/\S+\s*|\s+/g) ?? [];
  return words.flatMap((_, index) =>
    index % pieceWords === 0 ? [words.slice(index, index + pieceWords).join('')] : [],
  );
}

/** Wakes one waiter with what was last rung. */
class Doorbell {
  #lessons: readonly string[] = [];
  #isRung = false;
  #wake: () => void = () => {};

  ring(lessons: readonly string[]): void {
    if (lessons.length > 0) this.#lessons = lessons;
    this.#isRung = true;
    this.#wake();
  }

  /** Resolves when rung, after `ms`, or when the signal is aborted; never rejects. */
  async rung(ms: number, signal: AbortSignal): Promise<readonly string[]> {
    if (!this.#isRung && !signal.aborted) {
      const rung = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      const timer = new AbortController();
      const either = AbortSignal.any([timer.signal, signal]);
      await Promise.race([rung, sleep(ms, undefined, { signal: either }).catch(() => {})]);
      timer.abort();
    }
    const lessons = this.#lessons;
    this.#isRung = false;
    this.#lessons = [];
    return lessons;
  }
}
