export { noticeCreated, noticeRead } from './facts.ts';
export { countUnread, listNotices } from './list.ts';
export { type Mail, type MailBlock, renderMail } from './mail-template.ts';
export { markAllRead, markRead } from './mark-read.ts';
export { type NoticeToSend, notify } from './notify.ts';
export { notificationsRegistration } from './registration.ts';
export { choicesOf, getNoticeSettings, setNoticeSetting } from './settings.ts';
