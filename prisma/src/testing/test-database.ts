import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createDatabase, type Database, type DatabaseOptions } from '../client/index.ts';
import { runPrefix } from '../embedded/vitest.setup.ts';
import { appConnection, jobsConnection } from '../roles.ts';
import { migratedTemplate, onServer, testSecret } from './template.ts';

export interface TestDatabase {
  /** Under the application role: row-level security counts. */
  readonly database: Database;
  /** Connection of the application role. */
  readonly url: string;
  /** Connection of the job queue's role. */
  readonly jobsUrl: string;
  /** Connection of the owner, past all fences: for arranging and for looking. */
  readonly ownerUrl: string;
  readonly secret: string;
  close(): Promise<void>;
}

/**
 * A fresh database cloned from the migrated template. A test file makes one and closes it in `afterAll`; it is dropped when
 * the run ends, as ext4 takes ten times as long to make files within seconds of deleting as many.
 */
export async function createTestDatabase(options: Partial<DatabaseOptions> = {}): Promise<TestDatabase> {
  const server = inject('testDatabaseUrl');
  const template = await migratedTemplate(server);
  const name = `${runPrefix(inject('testRun'))}${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const ownerUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const url = appConnection(ownerUrl, testSecret);
  const database = createDatabase({ url, ...options });
  return {
    database,
    url,
    jobsUrl: jobsConnection(ownerUrl, testSecret),
    ownerUrl,
    secret: testSecret,
    close: () => database.close(),
  };
}
