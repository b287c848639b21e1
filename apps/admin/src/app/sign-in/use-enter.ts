'use client';

import { signIn } from 'next-auth/react';
import { useState } from 'react';

/** From a ticket to the page one wanted: `entering` stays on until the browser has left this page. */
export function useEnter(next: string) {
  const [entering, setEntering] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const enter = async (ticket: string) => {
    setEntering(true);
    setRefused(null);
    const answer = await signIn('ticket', { ticket, redirect: false }).catch(() => null);
    if (answer?.ok && !answer.error) return window.location.assign(next);
    setRefused(
      answer?.error === 'TicketSpent'
        ? 'This sign-in was used already or took too long. Start again.'
        : 'Signing in did not work on our side. Try again in a moment.',
    );
    setEntering(false);
  };
  return { enter, entering, refused };
}
