'use client';

import { useEffect, useState } from 'react';

const longestMs = 60 * 60_000;
const keyOf = (organizationId: string) => `atrium-visit:${organizationId}`;

interface Kept {
  readonly reason: string;
  readonly until: number;
}

function read(organizationId: string): Kept | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(organizationId)) ?? 'null') as Kept | null;
    return kept && kept.until > Date.now() ? kept : null;
  } catch {
    return null;
  }
}

/** Why this tab looks into an organization: kept for an hour at most, and gone with the tab. */
export function useVisit(organizationId: string) {
  const [visit, setVisit] = useState<Kept | null>(null);
  useEffect(() => setVisit(read(organizationId)), [organizationId]);
  useEffect(() => {
    if (!visit) return;
    const timer = setTimeout(() => setVisit(null), visit.until - Date.now());
    return () => clearTimeout(timer);
  }, [visit]);
  return {
    reason: visit?.reason ?? null,
    open: (reason: string) => {
      const kept = { reason, until: Date.now() + longestMs };
      sessionStorage.setItem(keyOf(organizationId), JSON.stringify(kept));
      setVisit(kept);
    },
    leave: () => {
      sessionStorage.removeItem(keyOf(organizationId));
      setVisit(null);
    },
  };
}
