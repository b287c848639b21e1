import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { discardJob, jobsRegistration, listJobs, retryJob } from '@atrium/core/jobs';
import { type Call, execute, type StaffActor } from '@atrium/core/kernel';
import { origin, type TestPlatform, testPlatform } from '@atrium/core/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { probes } from './testing/probes.ts';
import { workerEnv } from './testing/worker-env.ts';

/** Real processes on a machine that may be busy: what must be quick is measured, the rest has time. */
vi.setConfig({ testTimeout: 90_000 });

const script = fileURLToPath(new URL('./testing/probe-worker.ts', import.meta.url));
let host: TestPlatform;
let file: string;
const processes: Process[] = [];

beforeAll(async () => {
  host = await testPlatform({ registrations: [jobsRegistration, probes] });
});
beforeEach(() => {
  file = join(host.filesDir, randomUUID());
});
afterEach(async () => {
  for (const worker of processes.splice(0)) await worker.end('SIGKILL');
});
afterAll(() => host.close());

interface Process {
  readonly child: ChildProcess;
  readonly port: number;
  readonly log: () => string;
  /** Exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
};

/** A real worker process, ready to take jobs. */
async function startWorker(concurrency = 4): Promise<Process> {
  const port = await freePort();
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...workerEnv(host, port),
      WORKER_CONCURRENCY: String(concurrency),
      DATABASE_POOL_SIZE: '2',
    },
  });
  let log = '';
  const keep = (chunk: Buffer) => {
    log += chunk;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const gone = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  const worker: Process = {
    child,
    port,
    log: () => log,
    end: (signal) => {
      child.kill(signal);
      return gone;
    },
  };
  processes.push(worker);
  await until(() => ready(port), `a worker: ${log}`);
  return worker;
}

const ready = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );

async function until(condition: () => boolean | Promise<boolean>, what: string, patienceMs = 30_000) {
  const started = Date.now();
  while (!(await condition())) {
    if (Date.now() - started > patienceMs) throw new Error(`waited in vain for ${what}`);
    await sleep(5);
  }
}

async function enqueue(name: string, payload: object, count = 1): Promise<void> {
  const envelope = {
    organizationId: null,
    onBehalfOf: null,
    requestId: 'test',
    payload: { file, ...payload },
  };
  const max = host.platform.registry.jobs.get(name)?.maxAttempts ?? 8;
  await host.platform.db.transaction(
    { organizationId: null, userId: null },
    (tx) => tx.$queryRaw`
      SELECT count(jobs.enqueue(${name}, ${JSON.stringify(envelope)}::json, NULL, NULL, ${max}::int, NULL, 0))
      FROM generate_series(1, ${count}::int)`,
  );
}

interface Step {
  readonly word: string;
  readonly pid: number;
  readonly at: number;
}

async function steps(word?: string): Promise<Step[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const all = text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '))
    .map(([what = '', pid, at]) => ({ word: what, pid: Number(pid), at: Number(at) }));
  return word === undefined ? all : all.filter((step) => step.word === word);
}

const staff: StaffActor = {
  kind: 'staff',
  userId: randomUUID(),
  email: 'staff@atrium.test',
  role: 'support',
  organizationId: null,
  reason: null,
  provenAt: new Date(),
  via: { kind: 'session', id: randomUUID() },
};
const call: Call = { actor: staff, origin };
const jobs = async (onlyDead = false) => (await execute(host.platform, listJobs, call, { onlyDead })).items;

test('a job begins within 50 ms of its commit', async () => {
  await startWorker();
  const waits: number[] = [];
  for (let at = 0; at < 20; at++) {
    await enqueue('probe.patient', {});
    const committed = Date.now();
    await until(async () => (await steps('end')).length > at, 'the job');
    waits.push(((await steps('begin'))[at]?.at ?? Number.NaN) - committed);
  }
  waits.sort((a, b) => a - b);
  expect(waits[10]).toBeLessThan(50);
});

describe('a worker killed with -9 in the middle of a job', () => {
  test('leaves it to the next one within seconds, and nothing stays stuck', async () => {
    const first = await startWorker();
    await enqueue('probe.patient', { ms: 5_000 });
    await until(async () => (await steps('begin')).length === 1, 'the first begin');
    const second = await startWorker();
    await first.end('SIGKILL');
    const killed = Date.now();
    await until(async () => (await steps('begin')).length === 2, 'the second begin');
    const again = (await steps('begin'))[1];
    expect(again?.pid).toBe(second.child.pid);
    expect((again?.at ?? 0) - killed).toBeLessThan(5_000);
    await until(async () => (await steps('end')).length === 1, 'the end');
    await until(async () => (await jobs()).length === 0, 'an empty queue');
  });

  test('and no other left: the next one to start takes it at once', async () => {
    const first = await startWorker();
    await enqueue('probe.patient', { ms: 800 });
    await until(async () => (await steps('begin')).length === 1, 'the first begin');
    await first.end('SIGKILL');
    await startWorker();
    await until(async () => (await steps('end')).length === 1, 'the end');
  });

  test('at its last attempt leaves it dead and visible, not lost', async () => {
    const first = await startWorker();
    await enqueue('probe.last_try', { ms: 60_000 });
    await until(async () => (await steps('begin')).length === 1, 'the begin');
    await first.end('SIGKILL');
    await startWorker();
    await until(async () => (await jobs(true)).length === 1, 'a dead job');
    const [dead] = await jobs(true);
    expect(dead).toMatchObject({ task: 'probe.last_try', state: 'dead', attempts: 1 });
    await execute(host.platform, discardJob, call, { id: dead?.id ?? '' });
  });

  test('never has its jobs taken while it lives, however long they last', async () => {
    await startWorker();
    await enqueue('probe.patient', { ms: 4_000 });
    await until(async () => (await steps('begin')).length === 1, 'the begin');
    await startWorker();
    await until(async () => (await steps('end')).length === 1, 'the end');
    expect(await steps('begin')).toHaveLength(1);
  });
});

describe('SIGTERM', () => {
  test('lets a job finish, takes no more, and ends with 0', async () => {
    const worker = await startWorker(1);
    await enqueue('probe.patient', { ms: 200 }, 3);
    await until(async () => (await steps('begin')).length === 1, 'the begin');
    expect(await worker.end('SIGTERM')).toBe(0);
    expect([(await steps('begin')).length, (await steps('end')).length]).toEqual([1, 1]);
    await startWorker();
    await until(async () => (await steps('end')).length === 3, 'the others');
  });

  test('hands back a job that outlasts the patience, with no attempt lost', async () => {
    const worker = await startWorker();
    await enqueue('probe.last_try', { ms: 5_000 });
    await until(async () => (await steps('begin')).length === 1, 'the begin');
    expect(await worker.end('SIGTERM')).toBe(0);
    expect(await jobs()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    const [job] = await jobs();
    await execute(host.platform, discardJob, call, { id: job?.id ?? '' });
  });
});

test('of 200 jobs and two workers, one of them shot again and again, each ends at least once and none is lost', async () => {
  await startWorker();
  await enqueue('probe.patient', { ms: 20 }, 200);
  for (let shots = 0; shots < 3; shots++) {
    const victim = await startWorker();
    await sleep(150);
    await victim.end('SIGKILL');
  }
  await until(async () => (await jobs()).length === 0, 'an empty queue');
  expect((await steps('end')).length).toBeGreaterThanOrEqual(200);
});

describe('a job that failed for good', () => {
  test('stays visible with its reason until somebody retries or discards it', async () => {
    const worker = await startWorker();
    await enqueue('probe.failing', {});
    await until(async () => (await jobs(true)).length === 1, 'a dead job');
    const [dead] = await jobs(true);
    expect(dead).toMatchObject({ state: 'dead', lastError: 'it cannot be done' });
    const id = dead?.id ?? '';
    await execute(host.platform, retryJob, call, { id });
    await until(async () => (await steps('begin')).length === 2, 'the retry');
    await until(async () => (await jobs(true)).length === 1, 'its second death');
    await until(async () => worker.log().includes('job is dead'), 'its word in the log');
    await execute(host.platform, discardJob, call, { id });
    expect(await jobs()).toEqual([]);
    await expect(execute(host.platform, retryJob, call, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is the staff’s business alone', async () => {
    const visitor: Call = { actor: { kind: 'visitor' }, origin };
    await expect(execute(host.platform, listJobs, visitor, {})).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

test('the worker tells operators that it is ready, what waits, and how long jobs take', async () => {
  const worker = await startWorker();
  await enqueue('probe.patient', {});
  await until(async () => (await steps('end')).length === 1, 'the end');
  const metrics = await (await fetch(`http://127.0.0.1:${worker.port}/metrics`)).text();
  expect(metrics).toMatch(/atrium_job_seconds_count\{job="probe.patient",outcome="done"\} 1/);
  expect(metrics).toMatch(/atrium_jobs_waiting 0/);
});
