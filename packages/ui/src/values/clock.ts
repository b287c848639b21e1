'use client';

import { useSyncExternalStore } from 'react';

const tickMs = 20_000;
const listeners = new Set<() => void>();
let nowMs = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  nowMs = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function read() {
  if (timer === undefined || nowMs === 0) nowMs = Math.floor(Date.now() / tickMs) * tickMs;
  return nowMs;
}

/** The browser's time, coarse, one timer for the whole page; undefined on the server and while hydrating. */
export const useNow = (): number | undefined =>
  useSyncExternalStore<number | undefined>(subscribe, read, () => undefined);
