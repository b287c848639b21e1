'use client';

import { useEffect, useState } from 'react';
import { useLinkToken } from '../link-token.ts';

const key = 'atrium-invitation';

/** The invitation survives signing in: its token waits in this tab, and nowhere on the way there. */
export function useInvitationToken() {
  const { known, token } = useLinkToken();
  const [kept, setKept] = useState<string | null>(null);
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    if (!known) return;
    if (token) sessionStorage.setItem(key, token);
    else setKept(sessionStorage.getItem(key));
    setLooked(true);
  }, [known, token]);
  return { known: looked, token: token ?? kept };
}

export const forgetInvitation = (): void => sessionStorage.removeItem(key);
