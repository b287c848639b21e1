import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { locateBinaries } from './binaries.ts';
import { createCluster } from './create-cluster.ts';
import { EmbeddedError } from './error.ts';
import { checkCluster, type Folder, openFolder } from './folder.ts';
import { chooseRunAs } from './run-as.ts';
import {
  answers,
  anyFreePort,
  findRunning,
  type Mode,
  portIsFree,
  type Running,
  serverUrl,
  spawnServer,
  stopServer,
} from './server.ts';
import { enter, locked } from './users.ts';

export interface EmbeddedOptions {
  /** Folder that holds the cluster, its password, port and log. */
  readonly dataDir: string;
  /** Fails when taken. Default: the port of the last run when free, else any free one. */
  readonly port?: number;
  /** `test` trades durability for speed: for data that may be lost. Default `durable`. */
  readonly mode?: Mode;
  /** Created when missing. Default `postgres`. */
  readonly database?: string;
  readonly log?: (line: string) => void;
}

export interface Embedded {
  /** Connection of the superuser. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Removes the database it was started with, whoever is connected. */
  drop(): Promise<void>;
  /** Leaves the server; the last process using it shuts it down. Idempotent. */
  stop(): Promise<void>;
}

/**
 * Starts the bundled PostgreSQL 18 on a folder, or joins the one already running there (also one orphaned by a kill -9).
 * Throws EmbeddedError with one line for the person at the terminal.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const folder = openFolder(resolve(options.dataDir));
  return locked(folder, async () => {
    const running = (await joinRunning(folder)) ?? (await boot(folder, options));
    const seat = enter(folder);
    const database = options.database ?? 'postgres';
    await ensureDatabase(serverUrl(folder, running.port, 'postgres'), database);
    let stopped: Promise<void> | undefined;
    const stop = () => locked(folder, async () => (seat.leave() ? stopServer(running) : undefined));
    return {
      url: serverUrl(folder, running.port, database),
      port: running.port,
      pid: running.pid,
      drop: () => dropDatabase(serverUrl(folder, running.port, 'postgres'), database),
      stop: () => (stopped ??= stop()),
    };
  });
}

async function joinRunning(folder: Folder): Promise<Running | undefined> {
  if (checkCluster(folder) === 'absent') return undefined;
  const running = findRunning(folder);
  if (!running) return undefined;
  if (await answers(serverUrl(folder, running.port, 'postgres'))) return running;
  await stopServer(running);
  return undefined;
}

async function boot(folder: Folder, options: EmbeddedOptions): Promise<Running> {
  const mode = options.mode ?? 'durable';
  const port = await choosePort(folder, options.port);
  const runAs = chooseRunAs(folder.cluster, dirname(folder.root));
  const binaries = locateBinaries(runAs);
  if (checkCluster(folder) === 'absent') {
    options.log?.(`creating the database folder ${folder.root}`);
    await createCluster(folder, binaries, runAs, mode === 'durable');
  }
  const running = await patiently(() => spawnServer(folder, binaries, runAs, port, mode));
  writeFileSync(folder.portFile, String(port));
  return running;
}

/** After a kill -9 the old server's backends need a moment to notice and let go of its memory. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 20; ; tries -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 0 || !(error instanceof EmbeddedError) || !error.message.includes('still in use'))
        throw error;
      await sleep(250);
    }
  }
}

async function choosePort(folder: Folder, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await portIsFree(wanted)) return wanted;
    throw new EmbeddedError(
      `Port ${wanted} for PostgreSQL is in use: stop what uses it, or choose another one.`,
    );
  }
  const last = Number(readPort(folder));
  return last > 0 && (await portIsFree(last)) ? last : anyFreePort();
}

function readPort(folder: Folder): string {
  try {
    return readFileSync(folder.portFile, 'utf8');
  } catch {
    return '';
  }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const ensureDatabase = (url: string, name: string) =>
  withClient(url, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });

const dropDatabase = (url: string, name: string) =>
  withClient(url, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
