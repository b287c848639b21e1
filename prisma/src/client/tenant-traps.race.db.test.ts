import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';

const organizations = Array.from({ length: 8 }, () => uuid());
const ids = new Map<string, string>();
let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 10 });
  const owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  for (const organizationId of organizations) {
    const id = uuid();
    ids.set(organizationId, id);
    await owner.query(
      'INSERT INTO "Organization" (id, name, slug, "updatedAt") VALUES ($1::uuid, $1::text, $1::text, now())',
      [organizationId],
    );
    await owner.query(
      `INSERT INTO "ApiKey" (id, "organizationId", name, "secretHash", prefix, "createdById") VALUES ($1::uuid, $2::uuid, 'key', 'x', 'x', $1::uuid)`,
      [id, organizationId],
    );
  }
  await owner.end();
});

afterAll(() => db.close());

const bindingOf = (organizationId: string) => ({ organizationId, userId: null });
const at = (index: number): string => organizations[index % organizations.length] ?? '';

async function runParallel(
  total: number,
  clients: number,
  act: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const client = async () => {
    while (next < total) await act(next++);
  };
  await Promise.all(Array.from({ length: clients }, client));
}

test('20,000 mixed requests of 60 clients on 10 connections see only their own tenant', {
  timeout: 120_000,
}, async () => {
  let foreign = 0;
  let seen = 0;
  await runParallel(20_000, 60, async (index) => {
    const organizationId = at(index * 7);
    const rows = await db.database.transaction(bindingOf(organizationId), (tx) => tx.apiKey.findMany());
    seen += rows.length;
    foreign += rows.filter((row) => row.organizationId !== organizationId).length;
  });
  expect({ seen, foreign }).toEqual({ seen: 20_000, foreign: 0 });
});

test('20,000 pipelined reads that share connections see only their own tenant', {
  timeout: 60_000,
}, async () => {
  let foreign = 0;
  let seen = 0;
  await runParallel(20_000, 60, async (index) => {
    const organizationId = at(index * 5);
    const statement = { name: 'keys', text: 'SELECT "organizationId" FROM "ApiKey"', values: [] };
    const rows = await db.database.read<{ organizationId: string }>(bindingOf(organizationId), statement);
    seen += rows.length;
    foreign += rows.filter((row) => row.organizationId !== organizationId).length;
  });
  expect({ seen, foreign }).toEqual({ seen: 20_000, foreign: 0 });
});

test('look-ups of one tick by two tenants are never answered with each other\u2019s row', async () => {
  const [a, b] = [at(0), at(1)];
  for (let round = 0; round < 200; round++) {
    const look = (organizationId: string, id: string | undefined) =>
      db.database.transaction(bindingOf(organizationId), (tx) =>
        tx.apiKey.findUnique({ where: { id: id ?? '' } }),
      );
    const [own, foreign, other] = await Promise.all([
      look(a, ids.get(a)),
      look(b, ids.get(a)),
      look(b, ids.get(b)),
    ]);
    expect(own?.organizationId).toBe(a);
    expect(foreign).toBeNull();
    expect(other?.organizationId).toBe(b);
  }
});

test('a failed pipelined read leaves its connection clean for the next tenant', async () => {
  const bad = { text: 'SELECT 1/0', values: [] };
  const good = { text: 'SELECT "organizationId" FROM "ApiKey"', values: [] };
  const results = await Promise.allSettled(
    Array.from({ length: 90 }, (_, index) =>
      db.database.read<{ organizationId: string }>(bindingOf(at(index)), index % 3 === 0 ? bad : good),
    ),
  );
  for (const [index, result] of results.entries()) {
    if (index % 3 === 0) expect(result.status).toBe('rejected');
    else expect(result).toMatchObject({ status: 'fulfilled', value: [{ organizationId: at(index) }] });
  }
});

test('no tenant means no tenant row, on both paths', async () => {
  const nobody = { organizationId: null, userId: null };
  expect(await db.database.transaction(nobody, (tx) => tx.apiKey.count())).toBe(0);
  expect(await db.database.read(nobody, { text: 'SELECT id FROM "ApiKey"', values: [] })).toEqual([]);
});

test('another tenant\u2019s row cannot be written', async () => {
  const write = db.database.transaction(bindingOf(at(0)), (tx) =>
    tx.apiKey.create({
      data: {
        organizationId: at(1),
        name: 'x',
        secretHash: 'x',
        prefix: 'x',
        scopes: [],
        createdById: uuid(),
      },
    }),
  );
  await expect(write).rejects.toThrow(/row-level security|42501/);
});

test('a binding that is not a UUID never reaches SQL text', async () => {
  const injected = { organizationId: "'; DROP TABLE x; --", userId: null };
  await expect(db.database.transaction(injected, (tx) => tx.apiKey.count())).rejects.toThrow(/UUID/);
  await expect(db.database.read(injected, { text: 'SELECT 1', values: [] })).rejects.toThrow(/UUID/);
});

test('a pipelined write is bound like any: own rows change and are committed, another tenant\u2019s are not found', async () => {
  const rename = (organizationId: string, name: string) =>
    db.database.write<{ organizationId: string }>(bindingOf(organizationId), {
      name: 'rename',
      text: 'UPDATE "ApiKey" SET name = $2 WHERE id = $1 RETURNING "organizationId"',
      values: [ids.get(at(0)), name],
    });
  const results = await Promise.all(
    Array.from({ length: 400 }, (_, index) => rename(at(index), `by ${index % organizations.length}`)),
  );
  for (const [index, rows] of results.entries())
    expect(rows).toEqual(at(index) === at(0) ? [{ organizationId: at(0) }] : []);
  const [key] = await db.database.transaction(bindingOf(at(0)), (tx) => tx.apiKey.findMany());
  expect(key?.name).toBe('by 0');
});

test('a pipelined write waits a few seconds for a lock, no longer', async () => {
  const rename = { text: 'UPDATE "ApiKey" SET name = name RETURNING id', values: [] };
  await db.database.transaction(bindingOf(at(0)), async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "ApiKey" FOR UPDATE`;
    await expect(db.database.write(bindingOf(at(0)), rename)).rejects.toMatchObject({ code: '55P03' });
  });
  expect(await db.database.write(bindingOf(at(0)), rename)).toHaveLength(1);
});

test('a failed pipelined write changes nothing and leaves its connection clean', async () => {
  const half = {
    text: 'WITH done AS (UPDATE "ApiKey" SET name = \'half\' RETURNING id) SELECT 1 / (count(*) - count(*)) FROM done',
    values: [],
  };
  await expect(db.database.write(bindingOf(at(0)), half)).rejects.toThrow(/zero/);
  const [key] = await db.database.transaction(bindingOf(at(0)), (tx) => tx.apiKey.findMany());
  expect(key?.name).toBe('by 0');
});
