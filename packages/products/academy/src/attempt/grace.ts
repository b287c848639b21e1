import { addSeconds } from '@atrium/core/kernel';

/** A submission on its way when the bell rings still counts; the answers saved do in any case. */
export const graceSeconds = 10;

export const isOver = (deadlineAt: Date | null, now: Date): boolean =>
  deadlineAt !== null && addSeconds(deadlineAt, graceSeconds) < now;
