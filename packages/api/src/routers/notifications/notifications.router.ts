import {
  countUnread,
  getNoticeSettings,
  listNotices,
  markAllRead,
  markRead,
  setNoticeSetting,
} from '@atrium/core/notifications';
import { expose, router } from '../../trpc.ts';

const tags = ['notifications'];

export const notificationsRouter = router({
  list: expose(listNotices, { method: 'GET', path: '/notifications', tags }),
  countUnread: expose(countUnread, { method: 'GET', path: '/notifications/unread', tags }),
  markRead: expose(markRead, { method: 'POST', path: '/notifications/{id}/read', tags }),
  markAllRead: expose(markAllRead, { method: 'POST', path: '/notifications/read', tags }),
  settings: expose(getNoticeSettings, { method: 'GET', path: '/notifications/settings', tags }),
  setSetting: expose(setNoticeSetting, { method: 'PUT', path: '/notifications/settings', tags }),
});
