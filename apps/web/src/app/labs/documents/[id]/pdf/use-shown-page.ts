'use client';

import { type RefObject, useCallback, useEffect, useState } from 'react';

const pageElements = (scroller: HTMLElement) => [...scroller.querySelectorAll<HTMLElement>('[data-page]')];

/** The page under the middle of the view, and how to go to another. */
export function useShownPage(scroller: RefObject<HTMLElement | null>) {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      const middle = element.getBoundingClientRect().top + element.clientHeight / 2;
      const at = pageElements(element).findLast((one) => one.getBoundingClientRect().top <= middle);
      if (at) setPage(Number(at.dataset.page));
    };
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);
  const goTo = useCallback(
    (next: number) => {
      setPage(next);
      scroller.current?.querySelector(`[data-page="${next}"]`)?.scrollIntoView({ block: 'start' });
    },
    [scroller],
  );
  return { page, goTo };
}
