'use client';

import { NotificationBell, RelativeTime } from '@atrium/ui';
import { useState } from 'react';

export function NotificationsSample() {
  const [unread, setUnread] = useState(2);
  return (
    <NotificationBell
      unreadCount={unread}
      onReadAll={() => setUnread(0)}
      items={[
        {
          id: '1',
          title: 'Blue Dream Pre-roll is ready to review',
          body: 'Two values need your eye.',
          time: <RelativeTime value="2026-11-20T08:58:00Z" />,
          href: '/gallery/split',
          unread: unread > 0,
        },
        {
          id: '2',
          title: 'locked.pdf was rejected',
          body: 'The PDF asks for a password.',
          time: <RelativeTime value="2026-11-20T08:40:00Z" />,
          href: '/gallery/split',
          unread: unread > 0,
          tone: 'danger',
        },
        {
          id: '3',
          title: 'Marc Reyes joined as approver',
          time: <RelativeTime value="2026-11-18T10:00:00Z" />,
        },
      ]}
    />
  );
}
