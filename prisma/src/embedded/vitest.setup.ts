import type { TestProject } from 'vitest/node';
import { type Embedded, startEmbedded } from './start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser connection of the test server; tests clone their databases from a migrated template there. */
    testDatabaseUrl: string;
  }
}

let server: Embedded | undefined;

/** Runs of several terminals share one server: the last one out stops it. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env.TEST_DATABASE_URL;
  server = given ? undefined : await startEmbedded({ dataDir: '.data/test-postgres', mode: 'test' });
  const url = given ?? server?.url ?? '';
  process.env.TEST_DATABASE_URL = url;
  project.provide('testDatabaseUrl', url);
}

export async function teardown(): Promise<void> {
  await server?.stop();
}
