'use client';

import { type RefObject, useEffect, useRef } from 'react';

const dwellMs = 1_200;

/** Calls once when the end of the element has been on screen for a moment: scrolled past is not read. */
export function useSeen(element: RefObject<HTMLElement | null>, wanted: boolean, onSeen: () => void): void {
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  });
  useEffect(() => {
    const target = element.current;
    if (!target || !wanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer);
        if (!entry) return;
        const endShown = entry.isIntersecting && entry.boundingClientRect.bottom <= window.innerHeight + 40;
        if (endShown || entry.intersectionRatio > 0.9) {
          timer = setTimeout(() => {
            observer.disconnect();
            latest.current();
          }, dwellMs);
        }
      },
      { threshold: [0, 0.25, 0.5, 0.75, 0.95, 1] },
    );
    observer.observe(target);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element, wanted]);
}
