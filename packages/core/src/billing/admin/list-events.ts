import type { WebhookEventModel } from '@atrium/db';
import { z } from 'zod';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { listWebhookEventsInput, type WebhookEventShown, webhookEventPage } from './schemas.ts';

/** What vendors called us with, newest first, and what became of it. */
export const listWebhookEvents = query({
  name: 'billing.admin.list_events',
  summary: 'Lists calls of the payment service',
  input: listWebhookEventsInput,
  output: webhookEventPage,
  scope: 'staff',
  tenancy: 'none',
  run: async ({ tx }, { cursor, limit, status }) => {
    const after = cursor ? decodeCursor(cursor, z.tuple([z.iso.datetime(), z.string()])) : null;
    const rows = await tx.webhookEvent.findMany({
      where: {
        ...(status && { status }),
        ...(after && {
          OR: [{ receivedAt: { lt: after[0] } }, { receivedAt: after[0], eventId: { lt: after[1] } }],
        }),
      },
      orderBy: [{ receivedAt: 'desc' }, { eventId: 'desc' }],
      take: limit + 1,
    });
    return toPage(rows, limit, shown, (row) => [row.receivedAt.toISOString(), row.eventId]);
  },
});

const subject = z.looseObject({ object: z.string(), id: z.string() });

const shown = (row: WebhookEventModel): WebhookEventShown => {
  const { object, id: objectId } = subject.parse(row.subject);
  return {
    ...{ eventId: row.eventId, type: row.type, failure: row.failure, object, objectId },
    status: row.status as WebhookEventShown['status'],
    createdAt: row.createdAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
  };
};
