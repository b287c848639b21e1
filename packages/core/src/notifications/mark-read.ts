import { z } from 'zod';
import { command, notFound } from '../kernel/index.ts';
import { noticeRead } from './facts.ts';

export const markRead = command({
  name: 'notifications.mark_read',
  summary: 'Marks one of my notices as read',
  scope: 'signed_in',
  audit: false,
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  run: async (ctx, { id }) => {
    const { organizationId, userId, now: readAt } = ctx;
    const marked = await ctx.tx.notification.updateMany({
      where: { id, organizationId, userId, readAt: null },
      data: { readAt },
    });
    if (marked.count > 0) ctx.record(noticeRead, { id }, { userId });
    else if (!(await ctx.tx.notification.count({ where: { id, organizationId, userId } })))
      throw notFound('The notice');
    return { id };
  },
});

export const markAllRead = command({
  name: 'notifications.mark_all_read',
  summary: 'Marks all my notices in this organization as read',
  scope: 'signed_in',
  audit: false,
  input: z.object({}),
  output: z.object({ marked: z.int() }),
  run: async (ctx) => {
    const { organizationId, userId, now: readAt } = ctx;
    const { count } = await ctx.tx.notification.updateMany({
      where: { organizationId, userId, readAt: null },
      data: { readAt },
    });
    if (count > 0) ctx.record(noticeRead, { id: null }, { userId });
    return { marked: count };
  },
});
