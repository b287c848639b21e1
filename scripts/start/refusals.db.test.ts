import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './env.ts';
import { anyFreePort } from './ports.ts';

let dataDir: string;
let ports: Record<string, string>;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'atrium-start-'));
  const names = ['WEB_PORT', 'ADMIN_PORT', 'SERVER_PORT', 'SANDBOX_PORT', 'WORKER_PORT', 'SANDBOX_SMTP_PORT'];
  ports = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, String(await anyFreePort())])),
  );
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Runs the real start to its end, which these circumstances make quick. */
async function start(
  env: Record<string, string> = {},
  uid?: number,
): Promise<{ code: unknown; line: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts/start/main.ts')], {
    cwd: root,
    env: { ...ports, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, line: errors.trim() };
}

const oneLine = (pattern: RegExp) => ({
  code: 1,
  line: expect.stringMatching(new RegExp(`^${pattern.source}$`)),
});

describe('start refuses in one line, before it has started anything', () => {
  it('on a port in use: which, by whom, and how to change it', async () => {
    const other = createServer().listen(Number(ports.SERVER_PORT), '127.0.0.1');
    const holder = process.platform === 'linux' ? `by process ${process.pid}` : '';
    expect(await start()).toEqual(
      oneLine(new RegExp(`Port ${ports.SERVER_PORT} is in use ${holder}.*SERVER_PORT=.*`)),
    );
    other.close();
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
  });

  it('on a port that is none, or twice the same', async () => {
    expect(await start({ WEB_PORT: 'abc' })).toEqual(oneLine(/WEB_PORT is "abc": .*/));
    expect(await start({ WEB_PORT: '4567', ADMIN_PORT: '4567' })).toEqual(
      oneLine(/WEB_PORT and ADMIN_PORT are both 4567: .*/),
    );
  });

  it('in a folder where another one runs', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', 'scripts/start/main.ts']);
    writeFileSync(
      join(dataDir, 'running.json'),
      JSON.stringify({ pid: other.pid, address: 'http://localhost:3000', services: [] }),
    );
    expect(await start()).toEqual(
      oneLine(new RegExp(`Atrium runs in this folder already \\(process ${other.pid}, .*kill ${other.pid}`)),
    );
    other.kill();
  });

  it.runIf(process.getuid?.() === 0)('in a folder it may not write', async () => {
    chmodSync(dataDir, 0o755);
    expect(await start({}, 65_534)).toEqual(oneLine(/No permission to write .*DATA_DIR.*/));
  });

  it('with Stripe on data that were sold at the sandbox', async () => {
    writeFileSync(join(dataDir, 'payments'), 'the sandbox');
    expect(await start({ STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRETS: 'whsec_1' })).toEqual(
      oneLine(
        /The payments in .* were made at the sandbox, of which Stripe .*: unset STRIPE_SECRET_KEY.*DATA_DIR\./,
      ),
    );
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  });

  it('on a database folder of another version', async () => {
    mkdirSync(join(dataDir, 'postgres/cluster'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres/cluster/PG_VERSION'), '14\n');
    expect(await start()).toEqual(oneLine(/The database folder .* was made by PostgreSQL 14 .*/));
    expect(existsSync(join(dataDir, 'postgres/cluster/PG_VERSION'))).toBe(true);
  });

  it('on a DATABASE_URL that is wrong or does not answer', async () => {
    expect(await start({ DATABASE_URL: 'localhost/atrium' })).toEqual(
      oneLine(/DATABASE_URL is not a URL: .*/),
    );
    const nobody = `postgres://atrium:secret@127.0.0.1:${await anyFreePort()}/atrium`;
    const refused = await start({ DATABASE_URL: nobody });
    expect(refused).toEqual(
      oneLine(
        /The PostgreSQL of DATABASE_URL \(atrium@127.0.0.1:\d+\/atrium\) cannot be used: .*ECONNREFUSED.*/,
      ),
    );
    expect(refused.line).not.toContain('secret');
  });
});
