import { signOut as endSession } from 'next-auth/react';

let underWay = false;

/** What the dying session is refused meanwhile is no reason to leave for the sign-in page and back. */
export const isSigningOut = (): boolean => underWay;

/** Ends the session and opens `path` by a whole page load: nothing of the session stays in memory. */
export async function signOut(path = '/sign-in'): Promise<void> {
  underWay = true;
  try {
    await endSession({ redirect: false });
    window.location.assign(path);
  } catch (error) {
    underWay = false;
    throw error;
  }
}
