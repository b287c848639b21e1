import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseOptions } from '@atrium/db';
import { createTestDatabase, type TestDatabase } from '@atrium/db/testing';
import { pino } from 'pino';
import { syncPlans } from '../billing/index.ts';
import { createLocalFileStore } from '../files/index.ts';
import {
  type Call,
  type Cipher,
  createRegistry,
  execute,
  type MailMessage,
  type Payments,
  type Platform,
  type Ports,
  type Registration,
  silentObserver,
} from '../kernel/index.ts';
import { type TestClock, testClock } from './test-clock.ts';

export interface TestPlatformOptions {
  readonly registrations: readonly Registration[];
  readonly ports?: Partial<Ports>;
  readonly database?: Partial<DatabaseOptions>;
}

export interface TestPlatform {
  readonly platform: Platform;
  readonly clock: TestClock;
  readonly database: TestDatabase;
  /** Every mail sent, in order, unless another mail port was given. */
  readonly sent: MailMessage[];
  /** Folder of the file store, unless another was given. */
  readonly filesDir: string;
  close(): Promise<void>;
}

const noCipher: Cipher = {
  seal: () => {
    throw new Error('this test was given no cipher');
  },
  open: () => {
    throw new Error('this test was given no cipher');
  },
};

const noPayments: Payments = new Proxy({} as Payments, {
  get: (_, name) => {
    throw new Error(`this test was given no payments, and asked for ${String(name)}`);
  },
});

const asBoot: Call = {
  actor: { kind: 'job', job: 'boot', organizationId: null, onBehalfOf: null },
  origin: { requestId: 'boot', ip: null, userAgent: null },
};

/** A platform on a database of its own, with its plans, a clock that stands still, a folder for files and no model. */
export async function testPlatform(options: TestPlatformOptions): Promise<TestPlatform> {
  const database = await createTestDatabase(options.database);
  const filesDir = await mkdtemp(join(tmpdir(), 'atrium-files-'));
  const clock = testClock();
  const sent: MailMessage[] = [];
  const platform: Platform = {
    db: database.database,
    clock,
    registry: createRegistry(options.registrations),
    ports: {
      files: createLocalFileStore(filesDir),
      mail: { send: async (message) => void sent.push(message) },
      model: null,
      cipher: noCipher,
      payments: noPayments,
      ...options.ports,
    },
    log: pino({ level: 'silent' }),
    observer: silentObserver,
    urls: { web: 'http://localhost:3000', admin: 'http://localhost:3001', api: 'http://localhost:4000' },
    authSecret: database.secret,
  };
  if (platform.registry.plans.size > 0) await execute(platform, syncPlans, asBoot, {});
  return {
    platform,
    clock,
    database,
    sent,
    filesDir,
    close: async () => {
      await database.close();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}
