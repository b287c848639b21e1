'use client';

import { useState } from 'react';
import { leaveFor, openSession } from './open-session.ts';

/**
 * From a ticket to the page one wanted: `entering` stays on until the browser has left this page. `onOpened` is awaited
 * in between; its failure is nobody's business.
 */
export function useEnter(next: string, onOpened?: () => Promise<unknown>) {
  const [entering, setEntering] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const enter = async (ticket: string) => {
    setEntering(true);
    setRefused(null);
    const problem = await openSession(ticket);
    if (problem === null) {
      await onOpened?.().catch(() => undefined);
      return leaveFor(next);
    }
    setRefused(problem);
    setEntering(false);
  };
  return { enter, entering, refused };
}
