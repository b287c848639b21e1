import { expose, liveRouter, router } from '@atrium/api';
import {
  command,
  coreRoles,
  DomainError,
  fact,
  hotCommand,
  hotQuery,
  notFound,
  pageInput,
  pageOf,
  query,
  type Registration,
  toPage,
} from '@atrium/core/kernel';

import { z } from 'zod';

/** A small product for tests of the host, on a table that is there anyway: a note is a notification's title. */
const note = z.object({ id: z.uuid(), title: z.string() });

export const noteWritten = fact('notes.written', z.object({ id: z.uuid(), title: z.string() }), {
  audience: 'notes.read',
});
export const noteWhispered = fact('notes.whispered', z.object({ title: z.string() }), {
  audience: 'notes.secret',
});

export const writeNote = command({
  name: 'notes.write',
  summary: 'Writes a note',
  input: z.object({
    title: z.string().min(1).max(80),
    pauseMs: z.int().default(0),
    whisper: z.boolean().default(false),
  }),
  output: note.extend({ secret: z.string() }),
  scope: 'notes.write',
  run: async (ctx, { title, pauseMs, whisper }) => {
    const { organizationId, userId } = ctx;
    const data = { organizationId, userId, type: 'note', title, body: '', dedupeKey: crypto.randomUUID() };
    const { id } = await ctx.tx.notification.create({ data });
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (title === 'refused')
      throw new DomainError('UNPROCESSABLE', 'This title is taken.', { reason: 'taken' });
    ctx.record(noteWritten, { id, title });
    if (whisper) ctx.record(noteWhispered, { title });
    return { id, title, secret: crypto.randomUUID() };
  },
});

export const getNote = query({
  name: 'notes.get',
  summary: 'Reads a note',
  input: z.object({ id: z.uuid() }),
  output: note,
  scope: 'notes.read',
  run: async ({ tx }, { id }) => {
    const found = await tx.notification.findFirst({ where: { id }, select: { id: true, title: true } });
    if (!found) throw notFound('The note');
    return found;
  },
});

export const listNotes = hotQuery({
  name: 'notes.list',
  summary: 'Lists notes',
  input: pageInput.extend({
    since: z.iso
      .datetime()
      .transform((text) => new Date(text))
      .optional(),
  }),
  output: pageOf(note),
  scope: 'notes.read',
  statement: ({ organizationId }, { limit, since }) => ({
    text: 'SELECT id, title FROM "Notification" WHERE "organizationId" = $1 AND "createdAt" >= $3 ORDER BY id DESC LIMIT $2',
    values: [organizationId, limit + 1, since ?? new Date(0)],
  }),
  rows: (rows: readonly z.infer<typeof note>[], { limit }) =>
    toPage(
      rows,
      limit,
      (row) => row,
      (row) => [row.id],
    ),
});

export const renameNote = hotCommand({
  name: 'notes.rename',
  summary: 'Renames a note',
  input: z.object({ id: z.uuid(), title: z.string().min(1).max(80) }),
  output: note,
  scope: 'notes.write',
  statement: ({ organizationId }, { id, title }) => ({
    text: 'UPDATE "Notification" SET title = $3 WHERE "organizationId" = $1 AND id = $2 RETURNING id, title',
    values: [organizationId, id, title],
  }),
  rows: ([renamed]: readonly z.infer<typeof note>[]) => {
    if (!renamed) throw notFound('The note');
    return renamed;
  },
});

export const failNote = query({
  name: 'notes.fail',
  summary: 'Fails',
  input: z.object({}),
  output: z.object({}),
  scope: 'public',
  run: async () => {
    throw new Error('a secret detail of the database');
  },
});

export const notesRegistration: Registration = {
  name: 'notes',
  verbs: [writeNote, renameNote, getNote, listNotes, failNote],
  scopes: {
    'notes.read': { description: '', roles: [coreRoles.owner, coreRoles.member], keys: true },
    'notes.write': { description: '', roles: [coreRoles.owner], keys: true },
    'notes.secret': { description: '', roles: ['whisperer'] },
  },
  facts: [noteWritten, noteWhispered],
  jobs: [],
  subscriptions: [],
  schedules: [],
};

export const notesRouter = router({
  notes: router({
    write: expose(writeNote, { method: 'POST', path: '/notes', tags: ['notes'] }),
    get: expose(getNote, { method: 'GET', path: '/notes/{id}', tags: ['notes'] }),
    list: expose(listNotes, { method: 'GET', path: '/notes', tags: ['notes'] }),
    rename: expose(renameNote, { method: 'PUT', path: '/notes/{id}', tags: ['notes'] }),
    fail: expose(failNote, { method: 'GET', path: '/notes-failing', tags: ['notes'] }),
  }),
  live: liveRouter,
});
