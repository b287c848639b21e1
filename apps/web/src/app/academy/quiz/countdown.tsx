'use client';

import { useEffect, useRef, useState } from 'react';

const sayAtSeconds = [300, 60, 10];

const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

type CountdownProps = {
  /** Both by the server's clock. */
  readonly deadlineAt: string;
  readonly now: string;
  readonly onOver: () => void;
};

/** The time left, by the server's clock whatever this device's says. */
export function Countdown({ deadlineAt, now, onOver }: CountdownProps) {
  const [end] = useState(() => performance.now() + Date.parse(deadlineAt) - Date.parse(now));
  const [left, setLeft] = useState(() => Math.ceil((end - performance.now()) / 1000));
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      setLeft(seconds);
      if (seconds > 0) return;
      clearInterval(timer);
      over.current();
    }, 250);
    return () => clearInterval(timer);
  }, [end]);
  return (
    <>
      <span className="at-figures" aria-hidden>
        {clockOf(Math.max(0, left))} left
      </span>
      <span className="at-sr-only" role="timer" aria-live="polite">
        {sayAtSeconds.includes(left) ? `${left} seconds left` : ''}
      </span>
    </>
  );
}
