import { answerReview, getReviewQueue } from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

const tags = ['academy: review'];

export const reviewRouter = router({
  queue: expose(getReviewQueue, { method: 'GET', path: '/academy/review', tags }),
  answer: expose(answerReview, { method: 'POST', path: '/academy/review/{cardId}', tags }),
});
