import { z } from 'zod';
import { pageInput, pageOf } from '../kernel/page.ts';

export const noticeChannels = ['in_app', 'email'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

export const notice = z.object({
  id: z.uuid(),
  type: z.string(),
  title: z.string(),
  body: z.string(),
  /** Path in the web app. */
  href: z.string().nullable(),
  readAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type Notice = z.output<typeof notice>;

export const listNoticesInput = pageInput.extend({ unreadOnly: z.boolean().default(false) });
export const noticePage = pageOf(notice);

export const noticeSetting = z.object({
  type: z.string(),
  label: z.string(),
  description: z.string(),
  /** Always sent: cannot be switched. */
  fixed: z.boolean(),
  /** There is nothing to switch in the app. */
  emailOnly: z.boolean(),
  channels: z.object({ in_app: z.boolean(), email: z.boolean() }),
});
export type NoticeSetting = z.output<typeof noticeSetting>;

export const setNoticeSettingInput = z.object({
  type: z.string().max(100),
  channel: z.enum(noticeChannels),
  enabled: z.boolean(),
});
