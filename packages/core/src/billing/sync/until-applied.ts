import { setTimeout as sleep } from 'node:timers/promises';
import type { SyncOutcome } from './seen.ts';

const tries = 6;

/**
 * For a person who waits for the answer: a reading that was overtaken is made again, at an uneven distance, so that
 * what is shown then is at least as new as their act. After some tries the overtaker's word is good enough.
 */
export async function untilApplied(sync: () => Promise<SyncOutcome>): Promise<void> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    if ((await sync()) === 'applied') return;
    await sleep(30 + Math.random() * 100 * attempt);
  }
}
