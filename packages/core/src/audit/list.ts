import { z } from 'zod';
import { decodeCursor, query, toPage } from '../kernel/index.ts';
import { knownActions } from './labels.ts';
import { readEvents, toView } from './read-events.ts';
import { auditActions, auditPage, listAuditInput } from './schemas.ts';

const cursorKey = z.tuple([z.iso.datetime(), z.uuid()]);

export const listAudit = query({
  name: 'audit.list',
  summary: 'Lists who did what in the organization, newest first',
  scope: 'audit.read',
  input: listAuditInput,
  output: auditPage,
  run: async ({ tx, organizationId, platform }, { cursor, limit, ...filter }) => {
    const [occurredAt, id] = cursor ? decodeCursor(cursor, cursorKey) : [];
    const after = occurredAt && id ? { occurredAt: new Date(occurredAt), id } : null;
    const rows = await readEvents(tx, organizationId, filter, after, limit + 1);
    return toPage(
      rows,
      limit,
      (row) => toView(row, platform.registry),
      (row) => [row.occurredAt.toISOString(), row.id],
    );
  },
});

export const listAuditActions = query({
  name: 'audit.actions',
  summary: 'Lists the actions the activity log can be filtered by',
  scope: 'audit.read',
  input: z.object({}),
  output: auditActions,
  run: async ({ platform }) =>
    [...knownActions(platform.registry)].map(([module, actions]) => ({ module, actions })),
});
