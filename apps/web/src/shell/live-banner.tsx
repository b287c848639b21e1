'use client';

import { Banner } from '@atrium/ui';
import { useEffect, useState } from 'react';
import { useLiveStatus } from '../api/live.tsx';

/** Shorter breaks are nobody's business: the stream catches up by itself. */
const patienceMs = 4_000;

/** A calm word when live changes do not arrive. */
export function LiveBanner() {
  const status = useLiveStatus();
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (status !== 'reconnecting') return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [status]);
  if (!late) return null;
  return (
    <Banner variant="page" tone="neutral" title="Reconnecting.">
      What changes meanwhile appears as soon as the connection is back.
    </Banner>
  );
}
