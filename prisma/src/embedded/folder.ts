import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { SERVER_MAJOR } from './binaries.ts';
import { EmbeddedError, errorCode } from './error.ts';

export interface Folder {
  readonly root: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly passwordFile: string;
  readonly portFile: string;
  readonly logFile: string;
  /** One file per process that uses the server: the last one out stops it. */
  readonly users: string;
}

export const folderAt = (root: string): Folder => ({
  root,
  cluster: join(root, 'cluster'),
  passwordFile: join(root, 'password'),
  portFile: join(root, 'port'),
  logFile: join(root, 'postgres.log'),
  users: join(root, 'users'),
});

export function openFolder(root: string): Folder {
  const folder = folderAt(root);
  try {
    mkdirSync(folder.users, { recursive: true });
    accessSync(root, constants.R_OK | constants.W_OK);
    accessSync(folder.users, constants.W_OK);
  } catch (error) {
    throw new EmbeddedError(
      `No permission to write the database folder ${root} (${errorCode(error) ?? 'unknown'}): change its owner, or set DATA_DIR to a folder of your own.`,
    );
  }
  return folder;
}

const setAside = (folder: Folder, to: string) =>
  `move it away (mv ${folder.root} ${folder.root}-${to}) to start with an empty one`;

/** Looks before PostgreSQL does, so that a wrong folder gets a sentence and not a page of log. */
export function checkCluster(folder: Folder): 'absent' | 'present' {
  const { cluster } = folder;
  if (!existsSync(cluster)) return 'absent';
  let version: string;
  try {
    readdirSync(cluster);
    version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      throw new EmbeddedError(
        `The database folder ${cluster} is damaged (PG_VERSION is missing); nothing was changed: restore it from a backup, or ${setAside(folder, 'damaged')}.`,
      );
    }
    throw new EmbeddedError(
      `The database folder ${cluster} belongs to another user: start as that user or as root, or set DATA_DIR to a folder of your own.`,
    );
  }
  if (version !== SERVER_MAJOR) {
    throw new EmbeddedError(
      `The database folder ${cluster} was made by PostgreSQL ${version} and this release brings ${SERVER_MAJOR}: run the release that made it, dump and restore, or ${setAside(folder, version)}.`,
    );
  }
  if (!existsSync(folder.passwordFile)) {
    throw new EmbeddedError(
      `The database folder ${folder.root} has lost its file "password": restore it from a backup, or ${setAside(folder, 'locked')}.`,
    );
  }
  return 'present';
}

/** As root on Linux the data is named through the working directory, so that no parent folder need be open to the server's user. */
export const dataArgument = (path: string, asRoot: boolean): string =>
  asRoot && platform() === 'linux' ? '/proc/self/cwd' : path;
