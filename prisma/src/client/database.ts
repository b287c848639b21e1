import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '../generated/client.ts';
import { listen } from './bell.ts';
import { type Binding, opening } from './binding.ts';
import { Pipeline, type Statement } from './pipeline.ts';
import { TenantPool } from './tenant-pool.ts';

/** A Prisma client inside a tenant-bound transaction: the only way to the tables. */
export type Tx = Prisma.TransactionClient;

export interface DatabaseOptions {
  /** Connection of the application role. */
  readonly url: string;
  /** Connections for transactions. Default 10. */
  readonly poolSize?: number;
  /** Connections for pipelined reads. Default 3. */
  readonly readConnections?: number;
  /** Connections for pipelined writes: as many commits may be on their way to the disk. Default 8. */
  readonly writeConnections?: number;
  /** Prepared statements; off behind a PgBouncer older than 1.21. Default on. */
  readonly prepare?: boolean;
  readonly applicationName?: string;
}

export interface TransactionOptions {
  /** Milliseconds a transaction may run. Default 10,000. */
  readonly timeoutMs?: number;
}

export interface Database {
  /** Runs in one transaction that sees only the rows of `binding`. Rolls back when `run` throws. */
  transaction<T>(binding: Binding, run: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** One SELECT for a hot path, bound likewise; three statements, one round trip. */
  read<Row>(binding: Binding, statement: Statement): Promise<Row[]>;
  /** One statement that writes, for a hot path: bound, atomic, committed when it answers; one round trip. */
  write<Row>(binding: Binding, statement: Statement): Promise<Row[]>;
  listen(channel: string, onRing: (payload: string | null) => void): Promise<() => Promise<void>>;
  /** Connections in use and waiting, for metrics. */
  stats(): { total: number; idle: number; waiting: number };
  close(): Promise<void>;
}

/** Opens the database under the application role. Connects lazily; errors surface at the first use. */
export function createDatabase(options: DatabaseOptions): Database {
  const connection = { connectionString: options.url, application_name: options.applicationName ?? 'atrium' };
  const pool = new TenantPool({ ...connection, max: options.poolSize ?? 10, idleTimeoutMillis: 60_000 });
  pool.on('error', () => {});
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
  const reads = new Pipeline(connection, options.readConnections ?? 3, 'read');
  const writes = new Pipeline(connection, options.writeConnections ?? 8, 'write');
  const prepare = options.prepare ?? true;
  const prepared = ({ name, text, values }: Statement): Statement =>
    prepare && name ? { name, text, values } : { text, values };

  return {
    transaction: (binding, run, { timeoutMs = 10_000 } = {}) =>
      opening.run(
        binding,
        async () =>
          await prisma.$transaction((tx) => opening.exit(() => run(tx)), {
            maxWait: 10_000,
            timeout: timeoutMs,
          }),
      ),
    read: (binding, statement) => reads.run(binding, prepared(statement)),
    write: (binding, statement) => writes.run(binding, prepared(statement)),
    listen: (channel, onRing) => listen(connection, channel, onRing),
    stats: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: async () => {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
      await reads.close();
      await writes.close();
    },
  };
}

/** Quotes an SQL identifier for the few statements that cannot take parameters. */
export const quoteIdentifier = (name: string): string => pg.escapeIdentifier(name);
