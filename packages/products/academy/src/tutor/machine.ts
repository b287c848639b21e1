import { machine } from '@atrium/core/kernel/machine';
import { messageStates } from './schemas.ts';

/** A learner's question. It is screened and its passages are found before it is kept; what remains is the writing. */
export const messageMachine = machine('question', messageStates, {
  answer: { from: ['received'], to: 'answered' },
  refuse: { from: ['received'], to: 'refused' },
  fail: { from: ['received'], to: 'failed' },
  retry: { from: ['failed'], to: 'received' },
});
