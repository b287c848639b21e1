import {
  createRegistry,
  type Platform,
  type Ports,
  type Registration,
  systemClock,
} from '@atrium/core/kernel';
import { createDatabase } from '@atrium/db';
import type { Env } from './env.ts';
import { createLogs, type Logs } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createPorts } from './ports.ts';
import { registrations as allRegistrations } from './registrations.ts';

export interface RuntimeOptions {
  /** Which process: in logs and in the database's list of connections. */
  readonly service: string;
  /** In place of the ones the environment chooses; for tests. */
  readonly ports?: Partial<Ports>;
  readonly registrations?: readonly Registration[];
  readonly logs?: Logs;
}

export interface Runtime {
  readonly platform: Platform;
  readonly metrics: Metrics;
  /** One line a request. */
  readonly accessLog: Logs['access'];
  /** Ends what is held open: child processes of products, then the database. */
  close(): Promise<void>;
}

/** Puts the platform together. Connects to nothing yet: the first use does. */
export async function createRuntime(env: Env, options: RuntimeOptions): Promise<Runtime> {
  const metrics = createMetrics();
  const registrations = options.registrations ?? allRegistrations;
  const db = createDatabase({
    url: env.appDatabaseUrl,
    poolSize: env.poolSize,
    applicationName: `atrium ${options.service}`,
  });
  metrics.gauge('atrium_db_connections', 'Connections of the transaction pool', () => db.stats().total);
  metrics.gauge('atrium_db_waiting', 'Transactions waiting for a connection', () => db.stats().waiting);
  const logs = options.logs ?? createLogs({ level: env.logLevel, service: options.service });
  const ports = { ...(await createPorts(env)), ...options.ports };
  const platform: Platform = {
    db,
    clock: systemClock,
    registry: createRegistry(registrations),
    ports,
    log: logs.log,
    observer: metrics.observer,
    urls: env.urls,
    authSecret: env.authSecret,
  };
  return {
    platform,
    metrics,
    accessLog: logs.access,
    close: async () => {
      await Promise.allSettled(registrations.map((registration) => registration.shutdown?.()));
      await Promise.allSettled([ports.mail.close?.(), ports.files.close?.()]);
      await db.close();
    },
  };
}
