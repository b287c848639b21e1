import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../../../apps/sandbox/src/main.ts', import.meta.url));
const startMs = 20_000;

export interface Sandbox {
  readonly url: string;
  readonly smtpUrl: string;
  /** Where it keeps what it was given. */
  readonly dataDir: string;
  readonly s3Keys: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** The next `times` requests to the vendor go wrong. */
  fault(vendor: string, mode: string, times?: number): Promise<void>;
  /** What a person or a bank does at a vendor: POST /control/<path>. */
  control<T>(path: string, body?: unknown): Promise<T>;
  close(): Promise<void>;
}

/** The outside world in a process of its own, reached as the real one is: over the network. */
export async function startSandbox(): Promise<Sandbox> {
  const dataDir = await mkdtemp(join(tmpdir(), 'atrium-sandbox-'));
  const [port, smtpPort] = [await freePort(), await freePort()];
  const s3Keys = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox-secret' };
  const child = spawn(process.execPath, [entry], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      DATA_DIR: dataDir,
      SANDBOX_PORT: String(port),
      SANDBOX_SMTP_PORT: String(smtpPort),
      S3_ACCESS_KEY_ID: s3Keys.accessKeyId,
      S3_SECRET_ACCESS_KEY: s3Keys.secretAccessKey,
      LOG_LEVEL: 'error',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const control = async <T>(path: string, body: unknown = {}): Promise<T> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/control/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as T;
  };
  await healthy(`${url}/healthz`);
  return {
    url,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    dataDir: join(dataDir, 'sandbox'),
    s3Keys,
    control,
    fault: async (vendor, mode, times = 1) => {
      await control(vendor, { mode, times });
    },
    close: async () => {
      const gone = child.exitCode === null ? once(child, 'exit') : null;
      child.kill('SIGTERM');
      await gone;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function healthy(url: string): Promise<void> {
  for (const end = Date.now() + startMs; Date.now() < end; ) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the sandbox did not start');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
