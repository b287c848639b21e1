'use client';

import { useDebouncedCallback } from '@mantine/hooks';
import { type RefObject, useEffect, useState } from 'react';

/** Times as wide as there is room: page boxes differ by a factor of five, so points would say nothing. */
const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4, 6];

/** The next step up or down. */
export const nextZoom = (zoom: number, direction: 1 | -1): number =>
  (direction === 1 ? steps.find((step) => step > zoom) : steps.findLast((step) => step < zoom)) ?? zoom;

/** How the pages are shown: `scale` is pixels a point. */
export function useZoom(scroller: RefObject<HTMLElement | null>, widest: number) {
  const [zoom, setZoom] = useState(1);
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
  return { zoom, setZoom, scale: Math.max(0.05, (room / widest) * zoom) };
}
