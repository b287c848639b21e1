import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './error.ts';
import { dataArgument, type Folder } from './folder.ts';
import type { RunAs } from './run-as.ts';

const INITDB = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--data-checksums',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/** Built beside its place and renamed into it: a cluster either exists whole or not at all. */
export async function createCluster(
  folder: Folder,
  binaries: Binaries,
  runAs: RunAs | undefined,
  sync: boolean,
): Promise<void> {
  for (const name of readdirSync(folder.root)) {
    if (name.startsWith('cluster.new')) rmSync(join(folder.root, name), { recursive: true, force: true });
  }
  const draft = join(folder.root, `cluster.new-${process.pid}`);
  const data = join(draft, 'data');
  const password = randomBytes(24).toString('base64url');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(join(draft, 'password'), password, { mode: 0o600 });
  if (runAs) for (const path of [draft, data, join(draft, 'password')]) chownSync(path, runAs.uid, runAs.gid);

  const home = dataArgument(data, runAs !== undefined);
  await run(
    binaries.initdb,
    [
      `--pgdata=${home}`,
      `--pwfile=${home}/../password`,
      ...INITDB,
      sync ? '--sync-method=fsync' : '--no-sync',
    ],
    data,
    runAs,
  );
  rmSync(folder.passwordFile, { force: true });
  writeFileSync(folder.passwordFile, password, { mode: 0o600 });
  if (!existsSync(folder.cluster)) renameSync(data, folder.cluster);
  rmSync(draft, { recursive: true, force: true });
}

function run(file: string, args: string[], cwd: string, runAs: RunAs | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...runAs,
      cwd,
      env: { NODE_ENV: 'production', LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) =>
      reject(new EmbeddedError(`PostgreSQL's initdb cannot run: ${error.message}`)),
    );
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const line =
        output.split('\n').findLast((text) => /error|fatal|could not/i.test(text)) ?? output.trim();
      reject(
        new EmbeddedError(
          `The database could not be created in ${cwd}: ${line.replace(/^initdb: (error: )?/, '')}`,
        ),
      );
    });
  });
}
