import { describe, expect, it } from 'vitest';
import { memory, newMemory, type ReviewRating, ratingOf, remember } from './memory.ts';

const start = new Date('2022-11-29T12:30:00.000Z');

function intervalsAfter(ratings: readonly ReviewRating[]): number[] {
  let card = newMemory(start);
  let now = start;
  return ratings.map((rating) => {
    card = remember(card, rating, now);
    now = new Date(card.due);
    return card.scheduled_days;
  });
}

describe('memory', () => {
  it('spaces reviews as the published check vector of FSRS 6 does', () => {
    const good = (count: number): ReviewRating[] => Array.from({ length: count }, () => 'good');
    expect(intervalsAfter([...good(6), 'again', 'again', ...good(5)])).toEqual([
      0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ]);
  });

  it('is due at once for a missed question, and survives being stored', () => {
    const card = newMemory(start);
    expect(card.due).toBe(start.toISOString());
    const stored = memory.parse(JSON.parse(JSON.stringify(remember(card, 'good', start))));
    expect(remember(stored, 'hard', new Date(stored.due))).toEqual(
      remember(remember(card, 'good', start), 'hard', new Date(stored.due)),
    );
  });

  it('takes an easier word for a longer wait', () => {
    const known = remember(
      remember(newMemory(start), 'good', start),
      'good',
      new Date(start.getTime() + 600_000),
    );
    const days = (['again', 'hard', 'good', 'easy'] as const).map(
      (rating) => remember(known, rating, new Date(known.due)).scheduled_days,
    );
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(new Set(days).size).toBe(4);
  });
});

describe('a rating', () => {
  it.each([
    [1, 'easy', 'easy'],
    [1, 'hard', 'hard'],
    [0.9999999999, 'easy', 'again'],
    [0, 'good', 'again'],
  ] as const)('of an answer worth %d felt as %s is %s', (fraction, feeling, rating) => {
    expect(ratingOf(fraction, feeling)).toBe(rating);
  });
});
