import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf } from './ports.ts';
import { Stop, say } from './screen.ts';

interface Run {
  readonly pid: number;
  readonly address: string;
  readonly services: readonly { name: string; pid: number }[];
}

export interface Lock {
  /** Remembers the services' process ids, so that a run after a kill -9 can end them. */
  note(name: string, pid: number): void;
  release(): void;
}

export function openDataDir(dataDir: string): void {
  try {
    mkdirSync(join(dataDir, 'logs'), { recursive: true });
    for (const folder of [dataDir, join(dataDir, 'logs')])
      accessSync(folder, constants.R_OK | constants.W_OK);
  } catch {
    throw new Stop(
      `No permission to write ${dataDir}: start as its owner, change its owner, or set DATA_DIR to a folder of your own.`,
    );
  }
}

/** One start per data folder. Throws Stop when another one lives; cleans up after one that was killed. */
export async function lockFolder(dataDir: string, address: string): Promise<Lock> {
  const file = join(dataDir, 'running.json');
  await clearDead(file);
  let run: Run = { pid: process.pid, address, services: [] };
  try {
    writeFileSync(file, JSON.stringify(run), { flag: 'wx' });
  } catch {
    throw new Stop(`Another start is under way in this folder (${file}).`);
  }
  return {
    note(name, pid) {
      run = { ...run, services: [...run.services, { name, pid }] };
      writeFileSync(file, JSON.stringify(run));
    },
    release: () => rmSync(file, { force: true }),
  };
}

async function clearDead(file: string): Promise<void> {
  const earlier = readRun(file);
  if (!earlier) return rmSync(file, { force: true });
  if (commandOf(earlier.pid).includes('scripts/')) {
    throw new Stop(
      `Atrium runs in this folder already (process ${earlier.pid}, ${earlier.address}): stop it with Ctrl-C there, or: kill ${earlier.pid}`,
    );
  }
  const left = earlier.services.filter(({ pid }) => /\bapps\/|next/.test(commandOf(pid)));
  if (left.length > 0)
    say(`ending what an interrupted run left behind: ${left.map(({ name }) => name).join(', ')}`);
  for (const { pid } of left) signalGroup(pid, 'SIGTERM');
  for (const deadline = Date.now() + 8000; Date.now() < deadline && left.some(({ pid }) => commandOf(pid)); )
    await sleep(50);
  for (const { pid } of left) signalGroup(pid, 'SIGKILL');
  rmSync(file, { force: true });
}

function readRun(file: string): Run | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const run: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRun(run) ? run : undefined;
  } catch {
    return undefined;
  }
}

const isRun = (value: unknown): value is Run =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  'services' in value &&
  Array.isArray(value.services);

/** A service is its whole process group: a child of its own must not outlive it. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // Gone already.
  }
}

/** Made once and kept: sessions and the database roles' passwords derive from it. */
export function secretOf(dataDir: string): string {
  const file = join(dataDir, 'secret');
  try {
    if (!existsSync(file))
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= 32) return secret;
  } catch {
    throw new Stop(`No permission to read ${file}: start as its owner, or set AUTH_SECRET.`);
  }
  throw new Stop(
    `${file} is damaged: restore it from a backup, or remove it (everyone must sign in again), or set AUTH_SECRET.`,
  );
}
