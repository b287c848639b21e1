import { Readable } from 'node:stream';
import { appRouter, createCallerFactory, type ProcedureMeta } from '@atrium/api';
import { openFile, storeUpload } from '@atrium/core/files';
import { changesThings, DomainError, execute, type Verb } from '@atrium/core/kernel';
import { runReport } from '@atrium/core/reports';
import { type TestMember, type TestPlatform, testMember, testPlatform } from '@atrium/core/testing';
import { uploadDocument } from '@atrium/labs';
import { registrations } from '@atrium/runtime';
import type { AnyProcedure, AnyRouter } from '@trpc/server';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { particularInputs } from './testing/particular-inputs.ts';
import { type JsonSchema, sampleInput } from './testing/sample-input.ts';

const router: AnyRouter = appRouter;
let host: TestPlatform;
let owner: pg.Client;
let theirs: TestMember;
let mine: TestMember;
let asker: TestMember;
let ids: Record<string, string>;

interface Procedure {
  readonly path: string;
  readonly verb: Verb;
  /** Fields of the input that hold an id. */
  readonly idFields: readonly string[];
}

const schemaOf = (verb: Verb) =>
  z.toJSONSchema(verb.input, { io: 'input', unrepresentable: 'any' }) as unknown as JsonSchema;

const scopes = new Map(registrations.flatMap((registration) => Object.entries(registration.scopes)));
const isStaffs = (verb: Verb) => verb.scope.startsWith('staff') || scopes.get(verb.scope)?.roles.length === 0;

/** Every procedure of the platform that takes an id and is open to customers. A new one is here by existing. */
const procedures: Procedure[] = Object.entries<AnyProcedure>(router._def.procedures).flatMap(
  ([path, procedure]) => {
    const { verb } = (procedure._def.meta ?? {}) as ProcedureMeta;
    if (!verb || isStaffs(verb) || verb.scope === 'public') return [];
    const { properties = {}, required = [] } = schemaOf(verb);
    const idFields = Object.entries(properties)
      .filter(([name, schema]) => schema.format === 'uuid' && required.includes(name))
      .map(([name]) => name);
    return idFields.length > 0 ? [{ path, verb, idFields }] : [];
  },
);

const inputFor = (path: string, verb: Verb, id: string): object => ({
  ...sampleInput(schemaOf(verb), () => id),
  ...particularInputs[path],
});

beforeAll(async () => {
  host = await testPlatform({ registrations });
  owner = new pg.Client({ connectionString: host.database.ownerUrl });
  await owner.connect();
  theirs = await testMember(host.platform);
  mine = await testMember(host.platform);
  asker = await testMember(host.platform);
  const stream = () => Readable.from([Buffer.from('%PDF-1.7\nof another tenant\n%%EOF\n')]);
  const store = () =>
    storeUpload(host.platform, theirs.call, {
      purpose: 'labs.certificate',
      name: 'secret-name.pdf',
      stream: stream(),
    });
  const used = await store();
  const { document } = await execute(host.platform, uploadDocument, theirs.call, { fileId: used.id });
  const { organizationId, userId } = theirs;
  ids = {
    documentId: document.id,
    fileId: (await store()).id,
    usedFileId: used.id,
    organizationId,
    userId,
    invitationId: uuid(),
    apiKeyId: uuid(),
    notificationId: uuid(),
    sessionId: uuid(),
  };
  await owner.query(
    `INSERT INTO "Invitation" (id, "organizationId", email, roles, "tokenHash", "invitedById", "expiresAt")
     VALUES ($1, $2, 'x@example.test', '{member}', 'x', $3, now() + interval '1 day')`,
    [ids.invitationId, organizationId, userId],
  );
  await owner.query(
    `INSERT INTO "ApiKey" (id, "organizationId", name, "secretHash", prefix, scopes, "createdById")
     VALUES ($1, $2, 'key', 'x', 'x', '{}', $3)`,
    [ids.apiKeyId, organizationId, userId],
  );
  await owner.query(
    `INSERT INTO "Notification" (id, "organizationId", "userId", type, title, body, "dedupeKey")
     VALUES ($1, $2, $3, 'labs.document.asks', 'secret-name', 'x', 'x')`,
    [ids.notificationId, organizationId, userId],
  );
  await owner.query(
    `INSERT INTO "Session" (id, "userId", "tokenHash", methods, "authenticatedAt", "lastSeenAt", "expiresAt")
     VALUES ($1, $2, 'x', '{pwd}', now(), now(), now() + interval '1 day')`,
    [ids.sessionId, userId],
  );
});
afterAll(async () => {
  await owner.end();
  await host.close();
});

/** Everything the other tenant has, as one hash. */
async function stateOfTheirs(): Promise<string> {
  const tables = ['LabsDocument', 'LabsRecord', 'File', 'Invitation', 'ApiKey', 'Notification', 'Membership'];
  const parts = tables.map(
    (table) => `SELECT '${table}' AS t, md5(coalesce(string_agg(x::text, '|' ORDER BY x::text), '')) AS h
      FROM "${table}" x WHERE x."organizationId" = $1`,
  );
  const { rows } = await owner.query(parts.join(' UNION ALL '), [theirs.organizationId]);
  const sessions = await owner.query('SELECT * FROM "Session" WHERE "userId" = $1', [theirs.userId]);
  return JSON.stringify([rows, sessions.rows]);
}

const call = (path: string, input: unknown): Promise<unknown> => {
  const caller = createCallerFactory(appRouter)({ platform: host.platform, call: mine.call });
  const procedure = path
    .split('.')
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], caller);
  return (procedure as (input: unknown) => Promise<unknown>)(input);
};

const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof DomainError ? cause.code : String(error);
};

/** A report as it is downloaded; nothing for one about something that is not there. What was asked stands in one's own log. */
const textOf = async (report: string, input: Record<string, unknown>): Promise<string> => {
  try {
    const { stream } = await runReport(host.platform, asker.call, report, input);
    return Buffer.concat(await stream.toArray()).toString();
  } catch (error) {
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
    return '';
  }
};

/** One's own things about something that is not there: none. */
const isEmptyList = (answer: unknown): boolean => z.object({ items: z.tuple([]) }).safeParse(answer).success;

describe('another tenant\u2019s ids', () => {
  it('are walked through every procedure that takes one', () => {
    expect(procedures.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'labs.document.get',
        'labs.description.publish',
        'organization.members.remove',
      ]),
    );
    expect(procedures.length).toBeGreaterThanOrEqual(25);
  });

  it('are NOT_FOUND, each id in each procedure, and nothing of theirs changes', async () => {
    const before = await stateOfTheirs();
    const answers: string[] = [];
    for (const { path, verb } of procedures) {
      for (const [kind, id] of Object.entries(ids)) {
        const answer = await call(path, inputFor(path, verb, id)).then(
          (found) => (isEmptyList(found) ? 'NOT_FOUND' : 'an answer'),
          (error: unknown) => codeOf(error),
        );
        if (answer !== 'NOT_FOUND') answers.push(`${path} with their ${kind}: ${answer}`);
      }
    }
    expect(answers).toEqual([]);
    expect(await stateOfTheirs()).toBe(before);
  });

  it('open no file and stand in no report', async () => {
    for (const id of [ids.fileId, ids.usedFileId]) {
      await expect(openFile(host.platform, mine.call, id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const [name, { input }] of host.platform.registry.reports) {
      const schema = z.toJSONSchema(input, { io: 'input' }) as JsonSchema;
      for (const id of Object.values(ids)) {
        const text = await textOf(
          name,
          sampleInput(schema, () => id),
        );
        expect(text, name).not.toContain(id);
        expect(text, name).not.toContain('secret-name');
      }
    }
  });

  it('stand in no list: nothing a member may ask without an id shows a trace of them', async () => {
    const seen: string[] = [];
    let asked = 0;
    for (const [path, procedure] of Object.entries<AnyProcedure>(router._def.procedures)) {
      const { verb } = (procedure._def.meta ?? {}) as ProcedureMeta;
      if (!verb || changesThings(verb) || verb.scope === 'public' || isStaffs(verb)) continue;
      if ((schemaOf(verb).required ?? []).length > 0) continue;
      asked += 1;
      const answer = JSON.stringify(await call(path, {}).catch((error: unknown) => codeOf(error)));
      for (const [kind, id] of Object.entries(ids))
        if (answer.includes(id)) seen.push(`${path} shows their ${kind}`);
      if (answer.includes('secret-name')) seen.push(`${path} shows their words`);
    }
    expect(seen).toEqual([]);
    expect(asked).toBeGreaterThan(8);
  });
});
