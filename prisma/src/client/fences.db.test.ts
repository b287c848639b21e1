import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';

let db: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  db = await createTestDatabase();
  owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await db.close();
});

const names = async (sql: string): Promise<string[]> =>
  (await owner.query<{ name: string }>(sql)).rows.map((row) => row.name);

const unfenced = `
  SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
    AND (c.relname = 'Organization' OR EXISTS (
      SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organizationId' AND NOT a.attisdropped))
    AND NOT (c.relrowsecurity AND c.relforcerowsecurity
      AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`;

/** These name an organization, yet belong to a person: they say where the person works, and hold nothing of it. */
const personal = ['RefreshFamily', 'Session'];

describe('the fences', () => {
  it('stand around every table that holds a tenant\u2019s data, forced', async () => {
    expect((await names(unfenced)).sort()).toEqual(personal);
  });

  it('would be missed: a new table without a policy is seen', async () => {
    await owner.query('CREATE TABLE "Forgotten" ("organizationId" uuid NOT NULL)');
    expect(await names(unfenced)).toContain('Forgotten');
    await owner.query('DROP TABLE "Forgotten"');
  });

  it('cannot be stepped over: the application role owns no table, bypasses nothing and is no superuser', async () => {
    const { rows } = await owner.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owned
       FROM pg_roles r WHERE rolname = 'atrium_app'`,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 },
    ]);
  });

  it('keep facts and audit rows as they were written', async () => {
    for (const table of ['Fact', 'AuditEvent']) {
      for (const sql of [`DELETE FROM "${table}"`, `UPDATE "${table}" SET "occurredAt" = now()`]) {
        const act = db.database.transaction({ organizationId: null, userId: null }, (tx) =>
          tx.$executeRawUnsafe(sql),
        );
        await expect(act, sql).rejects.toThrow(/permission denied/);
      }
    }
  });

  it('hold references: a row cannot point at another tenant\u2019s row, nor at another account\u2019s', async () => {
    const loose = await names(`
      SELECT conname AS name FROM pg_constraint k
      WHERE k.contype = 'f' AND k.confrelid::regclass::text NOT IN ('"Organization"', '"User"')
        AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attname = 'organizationId')
        AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attname = 'organizationId')
        AND NOT EXISTS (SELECT 1 FROM pg_attribute a
          WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
            AND a.attname IN ('organizationId', 'ownerId', 'sellerOrganizationId'))`);
    expect(loose).toEqual([]);
  });
});
