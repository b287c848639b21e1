import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError, errorCode } from './error.ts';
import type { Folder } from './folder.ts';

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

const LOCK_WAIT_MS = 60_000;
let handles = 0;

/** One process at a time starts or stops the server of a folder; a lock whose holder is dead is taken over. */
export async function locked<T>(folder: Folder, work: () => Promise<T>): Promise<T> {
  const lock = join(folder.root, 'lock');
  await take(lock, Date.now() + LOCK_WAIT_MS);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function take(lock: string, deadline: number): Promise<void> {
  for (let tookOver = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      if (!tookOver) return;
      // Two may have seen the same dead holder: the later removal took the earlier one's lock with it.
      await sleep(50);
      if (holderOf(lock) === process.pid) return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      const holder = holderOf(lock);
      if (holder !== undefined && !alive(holder)) {
        rmSync(lock, { force: true });
        tookOver = true;
      } else if (Date.now() > deadline) {
        throw new EmbeddedError(
          `The database folder is locked (${lock}, process ${holder}): stop it, then try again.`,
        );
      } else await sleep(20);
    }
  }
}

/** Undefined while the holder is still writing its id: a lock stays unsigned only for an instant. */
function holderOf(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Registers this process as a user of the server; `leave` answers whether it was the last living one. */
export function enter(folder: Folder): { leave(): boolean } {
  mkdirSync(folder.users, { recursive: true });
  handles += 1;
  const mine = `${process.pid}.${handles}`;
  writeFileSync(join(folder.users, mine), '');
  return {
    leave() {
      rmSync(join(folder.users, mine), { force: true });
      for (const name of readdirSync(folder.users)) {
        if (!alive(Number.parseInt(name, 10))) rmSync(join(folder.users, name), { force: true });
      }
      return readdirSync(folder.users).length === 0;
    },
  };
}
