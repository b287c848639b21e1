import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startEmbedded } from './index.ts';
import { alive } from './users.ts';

let home: string;
let dataDir: string;
const start = (options: { port?: number; mode?: 'durable' } = {}) =>
  startEmbedded({ dataDir, mode: 'test', ...options });

const homes: string[] = [];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'atrium-embedded-'));
  homes.push(home);
  dataDir = join(home, 'postgres');
});
// At the end: ext4 makes files slowly for seconds after as many were deleted.
afterAll(() => {
  for (const folder of homes) rmSync(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function gone(pid: number): Promise<void> {
  await expect.poll(() => alive(pid), { timeout: 10_000 }).toBe(false);
}

/** Another process of the given user that starts the server, says what happened, and is killed or leaves. */
function elsewhere(ending: 'stop' | 'kill', uid = process.getuid?.() ?? 0) {
  const script = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
    try {
      const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, mode: 'test' });
      console.log(JSON.stringify({ pid: server.pid, url: server.url }));
      if (${JSON.stringify(ending)} === 'kill') process.kill(process.pid, 'SIGKILL');
      await server.stop();
    } catch (error) {
      console.log(JSON.stringify({ error: error.message }));
    }`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    uid,
    encoding: 'utf8',
    cwd: '/',
  });
  if (stdout === '') throw new Error(stderr);
  const answer: { pid: number; url: string; error?: string } = JSON.parse(stdout);
  return answer;
}

describe('the embedded server', () => {
  it('keeps its data and its port from one run to the next', async () => {
    const first = await start();
    await ask(first.url, "CREATE TABLE kept AS SELECT 'yes' AS answer");
    await first.stop();
    await gone(first.pid);

    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 'yes' }]);
    expect(await ask(second.url, 'SHOW data_checksums')).toEqual([{ data_checksums: 'on' }]);
    await second.stop();
  });

  it('is one server for all who start it at once, and runs until the last one leaves', async () => {
    const users = await Promise.all([start(), start(), start(), start()]);
    expect(new Set(users.map((user) => user.pid)).size).toBe(1);
    const [last, ...others] = users;
    for (const user of others) await user.stop();
    expect(await ask(last?.url ?? '', 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    await last?.stop();
    await gone(last?.pid ?? 0);
  });

  it('joins a server whose starter was killed, and stops it when done', async () => {
    const orphan = elsewhere('kill');
    expect(alive(orphan.pid)).toBe(true);
    const heir = await start();
    expect(heir.pid).toBe(orphan.pid);
    await heir.stop();
    await gone(orphan.pid);
  });

  it('recovers what was committed before a kill -9 of the server', async () => {
    const first = await start({ mode: 'durable' });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    process.kill(first.pid, 'SIGKILL');
    await gone(first.pid);
    const second = await start({ mode: 'durable' });
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await second.stop();
    await first.stop();
  });

  it('is not fooled by a stale pid file that names a living process', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(
      join(dataDir, 'cluster', 'postmaster.pid'),
      `${process.pid}\n${dataDir}\n1\n${first.port}\n\n127.0.0.1\n`,
    );
    const second = await start();
    expect(second.pid).not.toBe(process.pid);
    await second.stop();
  });

  it('throws away a cluster that was only half made', async () => {
    mkdirSync(join(dataDir, 'cluster.new-1', 'data', 'base'), { recursive: true });
    writeFileSync(join(dataDir, 'lock'), '4194303');
    const server = await start();
    await server.stop();
    expect(readdirSync(dataDir).filter((name) => name.startsWith('cluster.new'))).toEqual([]);
  });

  it('runs where no other user may look', async () => {
    chmodSync(home, 0o700);
    const server = await start();
    expect(await ask(server.url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    await server.stop();
  });
});

describe('a folder the server cannot use is refused in one line and left as it was', () => {
  const refusal = async (options?: { port?: number }) => {
    const error: unknown = await start(options).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'EmbeddedError' });
    const message = error instanceof Error ? error.message : '';
    expect(message).not.toContain('\n');
    return message;
  };
  const cluster = () => join(dataDir, 'cluster');

  it('made by another version', async () => {
    mkdirSync(cluster(), { recursive: true });
    writeFileSync(join(cluster(), 'PG_VERSION'), '16\n');
    expect(await refusal()).toMatch(/made by PostgreSQL 16 and this release brings 18.*mv /);
    expect(existsSync(join(cluster(), 'PG_VERSION'))).toBe(true);
  });

  it('without its version file', async () => {
    mkdirSync(join(cluster(), 'base'), { recursive: true });
    expect(await refusal()).toMatch(/damaged.*nothing was changed/);
    expect(existsSync(join(cluster(), 'base'))).toBe(true);
  });

  it('with a broken control file', async () => {
    const server = await start();
    await server.stop();
    truncateSync(join(cluster(), 'global', 'pg_control'), 100);
    expect(await refusal()).toMatch(/cannot run on .*cluster.*pg_control.*postgres\.log/);
  });

  it('of another user', () => {
    if (process.getuid?.() !== 0) return;
    mkdirSync(dataDir, { mode: 0o755 });
    chmodSync(home, 0o755);
    expect(elsewhere('stop', 65_534).error).toMatch(/No permission to write the database folder .*DATA_DIR/);
  });

  it('on a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await refusal({ port })).toMatch(new RegExp(`Port ${port} .* in use`));
    other.close();
  });
});
