export { askTutor } from './ask.ts';
export { commitCase, getCase, nextHint, rateCase, revealCase } from './case.ts';
export { getConversation, listConversations, rateReply, removeConversation } from './conversations.ts';
export { getReply } from './reply.ts';
export { retryQuestion } from './retry.ts';
