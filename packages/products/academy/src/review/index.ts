export { answerReview } from './answer.ts';
export { getReviewQueue } from './queue.ts';
