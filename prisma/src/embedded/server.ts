import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './error.ts';
import { dataArgument, type Folder } from './folder.ts';
import type { RunAs } from './run-as.ts';
import { alive } from './users.ts';

export type Mode = 'durable' | 'test';

const COMMON = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'all',
  log_min_duration_statement: '1000',
};

const SETTINGS: Record<Mode, Record<string, string>> = {
  durable: { ...COMMON, max_connections: '100', fsync: 'on', synchronous_commit: 'on' },
  test: {
    ...COMMON,
    max_connections: '300',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_wal_size: '1GB',
    log_min_duration_statement: '-1',
  },
};

export interface Running {
  readonly pid: number;
  readonly port: number;
}

/** The postmaster.pid left by a kill -9 may name a process that is something else by now: ask the process itself. */
function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!alive(pid)) return false;
  if (platform() !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    // Another user's process hides its folder from us: its name is readable by everyone.
    return /^postgres$/m.test(readFileSync(`/proc/${pid}/comm`, 'utf8'));
  }
}

const NO_SUCH_PID = '2147483647';

/** The server that runs on this cluster, if any. */
export function findRunning(folder: Folder): Running | undefined {
  const file = join(folder.cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  if (Number(pid) > 0 && isPostmasterOf(Number(pid), folder.cluster))
    return { pid: Number(pid), port: Number(rest[2]) };
  // Not removed: the file also guards the memory segment that backends of a killed server may still hold.
  if (alive(Number(pid))) writeFileSync(file, [NO_SUCH_PID, ...rest].join('\n'));
  return undefined;
}

export const serverUrl = (folder: Folder, port: number, database: string): string =>
  `postgres://postgres:${encodeURIComponent(readFileSync(folder.passwordFile, 'utf8').trim())}@127.0.0.1:${port}/${database}`;

export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

export function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const READY_MS = 60_000;

/** Spawned in its own process group, so that Ctrl-C in the terminal does not reach it before its clients. */
export async function spawnServer(
  folder: Folder,
  binaries: Binaries,
  runAs: RunAs | undefined,
  port: number,
  mode: Mode,
): Promise<Running> {
  const log = openSync(folder.logFile, 'a');
  const logStart = statSync(folder.logFile).size;
  const settings = Object.entries(SETTINGS[mode]).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const data = dataArgument(folder.cluster, runAs !== undefined);
  const child = spawn(binaries.postgres, ['-D', data, '-p', String(port), ...settings], {
    ...runAs,
    cwd: folder.cluster,
    env: { NODE_ENV: 'production', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  let ended: string | undefined;
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code, signal) => (ended = `it ended with ${signal ?? code}`));
  child.unref();

  const url = serverUrl(folder, port, 'postgres');
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await sleep(20)) {
    if (ended)
      throw new EmbeddedError(
        `PostgreSQL cannot run on ${folder.cluster}: ${reason(folder, logStart) ?? ended} (log: ${folder.logFile})`,
      );
    if (existsSync(join(folder.cluster, 'postmaster.pid')) && (await answers(url)))
      return { pid: child.pid ?? 0, port };
  }
  child.kill('SIGQUIT');
  throw new EmbeddedError(
    `PostgreSQL did not answer within ${READY_MS / 1000} s on ${folder.cluster} (log: ${folder.logFile}).`,
  );
}

function reason(folder: Folder, from: number): string | undefined {
  const lines = readFileSync(folder.logFile).subarray(from).toString('utf8').split('\n');
  const fatal =
    lines.find((line) => /(FATAL|PANIC):/.test(line)) ?? lines.findLast((line) => line.trim() !== '');
  return fatal?.replace(/^.*(FATAL|PANIC):\s*/, '');
}

const STOP_MS = 30_000;

/** Fast shutdown: open transactions roll back, everything committed is on disk. */
export async function stopServer({ pid }: Running): Promise<void> {
  if (!alive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (const deadline = Date.now() + STOP_MS; Date.now() < deadline; await sleep(20)) {
    if (!alive(pid)) return;
  }
  process.kill(pid, 'SIGQUIT');
}
