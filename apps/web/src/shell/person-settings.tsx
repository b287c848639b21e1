'use client';

import { UiProvider, useUiSettings } from '@atrium/ui';
import type { ReactNode } from 'react';
import { useMe } from '../api/session.tsx';

/** Times below are shown in the zone the person has chosen. */
export function PersonSettings({ children }: { readonly children: ReactNode }) {
  const { user } = useMe();
  return (
    <UiProvider {...useUiSettings()} timeZone={user.timeZone}>
      {children}
    </UiProvider>
  );
}
