import { questionsPerDay, questionsPerMonth } from './limits.ts';
import type { Refused } from './schemas.ts';

/** What the learner reads instead of an answer. Says why, and what to do. */
export const refusalWords: Readonly<Record<Exclude<Refused, 'not_in_course'>, string>> = {
  abuse: 'Let us keep to the course. Ask again in other words and I will gladly look it up.',
  over_budget: `You have asked as many questions as one may: ${questionsPerDay} a day and ${questionsPerMonth} a month, counted in UTC. Search still works.`,
  open_attempt: 'You have a quiz open, so I give no answers until you hand it in.',
  advice:
    'I explain how things work; what you should do or buy is for you to decide, with an adviser who knows your situation.',
};

/** What is said of the lessons a refusal points to, when there are any. */
export const pointerWords: Readonly<Partial<Record<Refused, string>>> = {
  open_attempt: 'As a hint: these lessons speak of what you ask.',
  advice: 'These passages of the course say how to think it through.',
};

/** Nothing in the open lessons holds it. Names no locked lesson. */
export const notInCourse = (searched: number, all: number): string =>
  searched < all
    ? `I found nothing about this in the lessons that are open to you (${searched} of ${all}). I answer from those alone.`
    : 'I found nothing about this in the course, and I answer from the course alone. Try other words, or ask about a topic it teaches.';

export const localNote = 'No AI model wrote this: these are the passages of the course that come closest.';

export const failedWords = 'Something failed on our side, and your question was not answered. Try again.';

/** A case's own answer comes first. */
export const answerFirst = 'Write your own answer first. Then I help with hints and questions.';
