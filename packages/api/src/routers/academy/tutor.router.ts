import {
  askTutor,
  commitCase,
  getCase,
  getConversation,
  getReply,
  listConversations,
  nextHint,
  rateCase,
  rateReply,
  removeConversation,
  retryQuestion,
  revealCase,
} from '@atrium/academy';
import type { TutorEvent } from '@atrium/academy/schemas';
import { z } from 'zod';
import { bareProcedure, expose, router } from '../../trpc.ts';
import { tutorEvents } from './tutor-stream.ts';

const tags = ['academy: tutor'];
const talks = '/academy/tutor/conversations' as const;
const question = '/academy/tutor/questions/{messageId}' as const;
const one = '/academy/courses/{courseId}/cases/{blockKey}' as const;

export const tutorRouter = router({
  ask: expose(askTutor, { method: 'POST', path: '/academy/courses/{courseId}/tutor', tags }),
  reply: expose(getReply, { method: 'GET', path: question, tags }),
  retry: expose(retryQuestion, { method: 'POST', path: `${question}/retry`, tags }),
  rate: expose(rateReply, { method: 'PUT', path: '/academy/tutor/replies/{messageId}/rating', tags }),
  /** The reply to a question as it comes: stages, then the text in pieces, then the whole with its citations. */
  stream: bareProcedure.input(z.object({ messageId: z.uuid() })).subscription(async function* ({
    ctx,
    input,
    signal,
  }): AsyncGenerator<TutorEvent, void> {
    const { platform, call, live } = ctx;
    if (!live || !signal) throw new Error('the reply needs the server');
    yield* tutorEvents({ platform, call, live }, input.messageId, signal);
  }),
  conversation: router({
    list: expose(listConversations, { method: 'GET', path: talks, tags }),
    get: expose(getConversation, { method: 'GET', path: `${talks}/{conversationId}`, tags }),
    remove: expose(removeConversation, { method: 'DELETE', path: `${talks}/{conversationId}`, tags }),
  }),
  case: router({
    get: expose(getCase, { method: 'GET', path: one, tags }),
    commit: expose(commitCase, { method: 'POST', path: `${one}/answer`, tags }),
    hint: expose(nextHint, { method: 'POST', path: `${one}/hints`, tags }),
    reveal: expose(revealCase, { method: 'POST', path: `${one}/reveal`, tags }),
    rate: expose(rateCase, { method: 'PUT', path: `${one}/rating`, tags }),
  }),
});
