'use client';

import { useDebouncedCallback } from '@mantine/hooks';
import { type RefObject, useEffect, useState } from 'react';

/** `fit`: as wide as there is room. Otherwise pixels a point. */
export type Zoom = 'fit' | number;

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4];

/** The next step up or down from a scale that may lie between two. */
export function nextZoom(scale: number, direction: 1 | -1): number {
  const hair = 0.01;
  const next =
    direction === 1
      ? steps.find((step) => step > scale + hair)
      : steps.findLast((step) => step < scale - hair);
  return next ?? (direction === 1 ? (steps.at(-1) ?? scale) : (steps[0] ?? scale));
}

/** The scale the pages are shown in: what was chosen, or what fits the room there is. */
export function useZoom(scroller: RefObject<HTMLElement | null>, widest: number) {
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [room, setRoom] = useState(0);
  const settle = useDebouncedCallback(setRoom, 80);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let first = true;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (first) setRoom(width);
      else settle(width);
      first = false;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, settle]);
  const fitting = Math.max(0.2, Math.min(4, room / widest));
  return { zoom, setZoom, scale: zoom === 'fit' ? fitting : zoom };
}
