import { z } from 'zod';
import { readEvents, toView } from '../../audit/index.ts';
import { auditPage } from '../../audit/schemas.ts';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { listPlatformEventsInput } from './schemas.ts';

const cursorKey = z.tuple([z.iso.datetime(), z.uuid()]);

/** What happened outside any organization: sign-ins, accounts, and what staff did to the platform. Newest first. */
export const listPlatformEvents = query({
  name: 'staff.audit.list',
  summary: 'Reads the audit log of the platform',
  input: listPlatformEventsInput,
  output: auditPage,
  scope: 'staff',
  tenancy: 'none',
  audit: true,
  run: async ({ tx, platform }, { cursor, limit, withReads, ...filter }) => {
    const [occurredAt, id] = cursor ? decodeCursor(cursor, cursorKey) : [];
    const after = occurredAt && id ? { occurredAt: new Date(occurredAt), id } : null;
    const reads = [...platform.registry.verbs.values()].filter(({ kind }) => kind !== 'command');
    const without = withReads ? [] : reads.map(({ name }) => name);
    const rows = await readEvents(tx, null, filter, after, limit + 1, without);
    return toPage(
      rows,
      limit,
      (row) => toView(row, platform.registry),
      (row) => [row.occurredAt.toISOString(), row.id],
    );
  },
});
