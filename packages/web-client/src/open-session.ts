import { signIn } from 'next-auth/react';

/** Redeems a ticket: from here on the browser holds the session's cookie. Null when it worked, else what to say. */
export async function openSession(ticket: string): Promise<string | null> {
  const answer = await signIn('ticket', { ticket, redirect: false }).catch(() => null);
  if (answer?.ok && !answer.error) return null;
  return answer?.error === 'TicketSpent'
    ? 'This sign-in was used already or took too long. Start again.'
    : 'Signing in did not work on our side. Try again in a moment.';
}

/** A whole page load: nothing of a session before stays in memory. */
export const leaveFor = (path: string): void => window.location.assign(path);
