import { readFileSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import { EmbeddedError } from './error.ts';

/** The unprivileged user the server runs as when we are root: PostgreSQL refuses to run as root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNTS = ['postgres', '_postgres', 'nobody'];

function accounts(): Map<string, RunAs> {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [name = '', , uid, gid] = line.split(':');
      return Number(uid) > 0 ? [[name, { uid: Number(uid), gid: Number(gid) }]] : [];
    }),
  );
}

/**
 * Undefined for an ordinary user. For root: whoever owns the cluster already, else the owner of the project,
 * else a system account that is there; no account is ever created on the user's machine.
 */
export function chooseRunAs(cluster: string, project: string): RunAs | undefined {
  if (platform() === 'win32' || process.getuid?.() !== 0) return undefined;
  const known = accounts();
  for (const path of [cluster, project]) {
    const owner = statSync(path, { throwIfNoEntry: false });
    if (owner && owner.uid !== 0 && [...known.values()].some((account) => account.uid === owner.uid)) {
      return { uid: owner.uid, gid: owner.gid };
    }
  }
  for (const name of ACCOUNTS) {
    const account = known.get(name);
    if (account) return account;
  }
  throw new EmbeddedError(
    'PostgreSQL refuses to run as root and this machine has no account "postgres" or "nobody": run as an ordinary user, or set DATABASE_URL.',
  );
}
