import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { getUsage } from '@atrium/core/billing';
import { storeUpload } from '@atrium/core/files';
import { execute } from '@atrium/core/kernel';
import { type TestMember, type TestPlatform, testMember, testPlatform } from '@atrium/core/testing';
import { getDescription, getDocument, uploadDocument } from '@atrium/labs';
import { registrations } from '@atrium/runtime';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { workerEnv } from './testing/worker-env.ts';

const script = fileURLToPath(new URL('./main.ts', import.meta.url));
const certificate = fileURLToPath(
  new URL('../../../packages/runtime/seed/labs/certificates/night-heron.pdf', import.meta.url),
);

let host: TestPlatform;
let member: TestMember;
let owner: pg.Client;
let port = 43_120;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  host = await testPlatform({ registrations });
  owner = new pg.Client({ connectionString: host.database.ownerUrl });
  await owner.connect();
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await kill(worker);
});
afterAll(async () => {
  await owner.end();
  await host.close();
});

function startWorker(): ChildProcess {
  port += 1;
  const child = spawn(process.execPath, [script], {
    stdio: 'ignore',
    env: { ...workerEnv(host, port), LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '4' },
  });
  workers.push(child);
  return child;
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

async function upload(): Promise<string> {
  member = await testMember(host.platform);
  const stream = createReadStream(certificate);
  const file = await storeUpload(host.platform, member.call, {
    purpose: 'labs.certificate',
    name: 'a.pdf',
    stream,
  });
  const { document } = await execute(host.platform, uploadDocument, member.call, { fileId: file.id });
  return document.id;
}

const detail = (documentId: string) => execute(host.platform, getDocument, member.call, { documentId });

async function until<T>(what: string, read: () => Promise<T | null>, seconds = 25): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(5)) {
    const value = await read();
    if (value !== null) return value;
  }
  throw new Error(`${what} did not happen in ${seconds} s`);
}

/** Holds the document's next row lock, so that a worker stands still exactly in that stage. */
async function holdAt(documentId: string, status: string): Promise<() => Promise<void>> {
  const holder = new pg.Client({ connectionString: host.database.ownerUrl });
  await holder.connect();
  await until(`status ${status}`, async () => {
    const { rows } = await owner.query('SELECT status, progress FROM "LabsDocument" WHERE id = $1', [
      documentId,
    ]);
    if (rows[0]?.status !== status) return null;
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM "LabsDocument" WHERE id = $1 FOR UPDATE', [documentId]);
    const now = await holder.query('SELECT status FROM "LabsDocument" WHERE id = $1', [documentId]);
    if (now.rows[0]?.status === status) return true;
    await holder.query('ROLLBACK');
    return null;
  });
  return async () => {
    await holder.query('ROLLBACK');
    await holder.end();
  };
}

describe('a worker killed with -9', () => {
  it.each(['queued', 'extracting', 'generating'])(
    'while a document is %s leaves one record, one description and one unit of the share, soon after another takes over',
    { timeout: 90_000 },
    async (stage) => {
      const documentId = await upload();
      if (stage === 'queued') {
        await kill(startWorker());
      } else {
        const first = startWorker();
        const release = await holdAt(documentId, stage);
        await sleep(50);
        await kill(first);
        await release();
      }
      startWorker();
      await until('the end', async () => {
        const { status } = await detail(documentId);
        return status === 'drafted' ? true : null;
      });
      await sleep(500);
      const { recordVersion } = await detail(documentId);
      expect(recordVersion).toBe(1);
      const { versions } = await execute(host.platform, getDescription, member.call, { documentId });
      expect(versions).toHaveLength(1);
      const { meters } = await execute(host.platform, getUsage, member.call, { product: 'labs' });
      const certificates = meters.find(({ meter }) => meter === 'labs.documents');
      expect(certificates).toMatchObject({ used: 1, reserved: 0 });
      const stuck = await owner.query(
        'SELECT 1 FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL',
      );
      expect(stuck.rowCount).toBe(0);
    },
  );
});
