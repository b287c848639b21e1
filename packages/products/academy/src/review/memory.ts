import { type Card, createEmptyCard, type Grade, fsrs as makeScheduler, Rating, State } from 'ts-fsrs';
import { z } from 'zod';

/** A card as it is kept: FSRS 6, https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm. */
export const memory = z.object({
  due: z.iso.datetime(),
  stability: z.number(),
  difficulty: z.number(),
  elapsed_days: z.number(),
  scheduled_days: z.number(),
  learning_steps: z.number(),
  reps: z.int(),
  lapses: z.int(),
  state: z.enum(State),
  last_review: z.iso.datetime().nullable(),
});
export type Memory = z.infer<typeof memory>;

export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export type ReviewRating = (typeof ratings)[number];

const grades: Readonly<Record<ReviewRating, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** Chance of recall at which a card comes back 0.9, weights as published, no chance in it: the same answer, the same day. */
const scheduler = makeScheduler({ request_retention: 0.9, enable_fuzz: false });

const toCard = ({ last_review, due, ...rest }: Memory): Card => ({
  ...rest,
  due: new Date(due),
  ...(last_review ? { last_review: new Date(last_review) } : {}),
});

const fromCard = ({ due, last_review, ...rest }: Card): Memory =>
  memory.parse({ ...rest, due: due.toISOString(), last_review: last_review?.toISOString() ?? null });

/** A card of a question just missed: due at once. */
export const newMemory = (now: Date): Memory => fromCard(createEmptyCard(now));

/** The card after an answer. */
export const remember = (card: Memory, rating: ReviewRating, now: Date): Memory =>
  fromCard(scheduler.next(toCard(card), now, grades[rating]).card);

/** What a learner may say of a right answer; a wrong one is always "again". */
export type Feeling = Exclude<ReviewRating, 'again'>;

/** `fraction` is the share of the points, 0 to 1: anything less than all of them was not known. */
export const ratingOf = (fraction: number, feeling: Feeling): ReviewRating =>
  fraction >= 1 ? feeling : 'again';
