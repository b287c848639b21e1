import { addSeconds, type Clock } from '../kernel/index.ts';

export interface TestClock extends Clock {
  set(at: Date | string): void;
  advance(seconds: number): void;
}

/** A clock that stands still until it is moved. */
export function testClock(start = '2026-03-02T09:00:00.000Z'): TestClock {
  let now = new Date(start);
  return {
    now: () => now,
    set: (at) => {
      now = new Date(at);
    },
    advance: (seconds) => {
      now = addSeconds(now, seconds);
    },
  };
}
