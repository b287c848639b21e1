import type { Registration } from '../kernel/index.ts';
import { noticeCreated, noticeRead } from './facts.ts';
import { countUnread, listNotices } from './list.ts';
import { findUnmailed, mailNoticeJob, markMailed } from './mail-notice.job.ts';
import { markAllRead, markRead } from './mark-read.ts';
import { getNoticeSettings, setNoticeSetting } from './settings.ts';

export const notificationsRegistration: Registration = {
  name: 'notifications',
  verbs: [
    listNotices,
    countUnread,
    markRead,
    markAllRead,
    getNoticeSettings,
    setNoticeSetting,
    findUnmailed,
    markMailed,
  ],
  scopes: {},
  facts: [noticeCreated, noticeRead],
  jobs: [mailNoticeJob],
  subscriptions: [],
  schedules: [],
};
