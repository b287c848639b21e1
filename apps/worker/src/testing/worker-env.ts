import type { TestPlatform } from '@atrium/core/testing';

/** The environment of a worker process beside the tests: their database and files, none of the developer's own settings. */
export const workerEnv = (host: TestPlatform, port: number): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
  NODE_ENV: 'test',
  APP_DATABASE_URL: host.database.url,
  JOBS_DATABASE_URL: host.database.jobsUrl,
  AUTH_SECRET: host.database.secret,
  WORKER_PORT: String(port),
  FILES_DIR: host.filesDir,
});
