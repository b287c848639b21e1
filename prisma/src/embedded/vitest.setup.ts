import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type Embedded, startEmbedded } from './start.ts';
import { alive } from './users.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser connection of the test server; tests clone their databases from a migrated template there. */
    testDatabaseUrl: string;
    /** The process id of the run; its databases carry it in their names. */
    testRun: number;
  }
}

export const runPrefix = (run: number): string => `test_${run}_`;

let server: Embedded | undefined;

/** Runs of several terminals share one server: the last one out stops it. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env.TEST_DATABASE_URL;
  server = given ? undefined : await startEmbedded({ dataDir: '.data/test-postgres', mode: 'test' });
  const url = given ?? server?.url ?? '';
  process.env.TEST_DATABASE_URL = url;
  project.provide('testDatabaseUrl', url);
  project.provide('testRun', process.pid);
  if (server) await dropDatabases(url, (run) => !alive(run));
}

export async function teardown(): Promise<void> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) await dropDatabases(url, (run) => run === process.pid);
  await server?.stop();
}

async function dropDatabases(url: string, of: (run: number) => boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; run: number }>(`
      SELECT datname AS name, split_part(datname, '_', 2)::int AS run FROM pg_database
      WHERE datname ~ '^test_[0-9]{1,9}_[0-9a-f]+$'`);
    for (const { name, run } of rows) if (of(run)) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
