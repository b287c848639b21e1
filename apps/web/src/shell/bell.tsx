'use client';

import { NotificationBell } from '@atrium/ui';

/** What needs this person. */
export function Bell() {
  return <NotificationBell items={[]} unreadCount={0} />;
}
