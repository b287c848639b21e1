import { z } from 'zod';
import { decodeCursor, query, toPage } from '../kernel/index.ts';
import { listNoticesInput, noticePage } from './schemas.ts';
import { hiddenTypes } from './settings.ts';

const cursorKey = z.tuple([z.uuid()]);

export const listNotices = query({
  name: 'notifications.list',
  summary: 'My notices in this organization, newest first',
  scope: 'signed_in',
  input: listNoticesInput,
  output: noticePage,
  run: async ({ tx, organizationId, userId, platform }, { cursor, limit, unreadOnly }) => {
    const [before] = cursor ? decodeCursor(cursor, cursorKey) : [];
    const rows = await tx.notification.findMany({
      where: {
        organizationId,
        userId,
        type: { notIn: await hiddenTypes(tx, userId, platform.registry) },
        ...(before ? { id: { lt: before } } : {}),
        ...(unreadOnly ? { readAt: null } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      ({ id, type, title, body, href, readAt, createdAt }) => ({
        id,
        type,
        title,
        body,
        href,
        readAt: readAt?.toISOString() ?? null,
        createdAt: createdAt.toISOString(),
      }),
      (row) => [row.id],
    );
  },
});

export const countUnread = query({
  name: 'notifications.count_unread',
  summary: 'How many of my notices are unread',
  scope: 'signed_in',
  input: z.object({}),
  output: z.object({ unread: z.int() }),
  run: async ({ tx, organizationId, userId, platform }) => ({
    unread: await tx.notification.count({
      where: {
        organizationId,
        userId,
        readAt: null,
        type: { notIn: await hiddenTypes(tx, userId, platform.registry) },
      },
    }),
  }),
});
