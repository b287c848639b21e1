'use client';

import { useState } from 'react';
import { leaveFor, openSession } from '../../../session/open-session.ts';

/** From a ticket to the page one wanted: `entering` stays on until the browser has left this page. */
export function useEnter(next: string) {
  const [entering, setEntering] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const enter = async (ticket: string) => {
    setEntering(true);
    setRefused(null);
    const problem = await openSession(ticket);
    if (problem === null) return leaveFor(next);
    setRefused(problem);
    setEntering(false);
  };
  return { enter, entering, refused };
}
