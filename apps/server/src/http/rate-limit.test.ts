import { expect, test } from 'vitest';
import { RateLimit } from './rate-limit.ts';

const limit = () => new RateLimit({ capacity: 3, perSeconds: 3 });

test('as many as the capacity pass at once, then one for each refill', () => {
  const rate = limit();
  const at = (now: number) => rate.take('a', now).allowed;
  expect([at(0), at(0), at(0), at(0)]).toEqual([true, true, true, false]);
  expect([at(999), at(1000), at(1000)]).toEqual([false, true, false]);
});

test('a refusal says when to come back', () => {
  const rate = limit();
  for (let taken = 0; taken < 3; taken++) rate.take('a', 0);
  expect(rate.take('a', 500)).toEqual({ allowed: false, limit: 3, remaining: 0, resetSeconds: 1 });
});

test('one caller does not use up another’s', () => {
  const rate = limit();
  for (let taken = 0; taken < 5; taken++) rate.take('a', 0);
  expect(rate.take('b', 0)).toMatchObject({ allowed: true, remaining: 2 });
});

test('a clock that goes back gives nothing away', () => {
  const rate = limit();
  for (let taken = 0; taken < 3; taken++) rate.take('a', 10_000);
  expect(rate.take('a', 0).allowed).toBe(false);
});

test('a flood of keys does not grow without end', () => {
  const rate = limit();
  for (let key = 0; key < 150_000; key++) rate.take(String(key), 0);
  expect(rate.size).toBeLessThanOrEqual(100_000);
});
