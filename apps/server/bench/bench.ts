import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { startEmbedded } from '@atrium/db/embedded';
import { cpuMicros, load, percentile, type Target } from './load.ts';
import { seed } from './seed.ts';
import { startServer } from './start-server.ts';

const authSecret = 'a secret for the benchmark alone, 32 bytes';
const connections = 20;
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    /** Writes the server's CPU profile into this folder. */
    profile: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
const secondsEach = Number(options.seconds);
const ports = { bare: 4090, server: 4091 };
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const dataDir = path('../../../.data');
mkdirSync(dataDir, { recursive: true });
const postgres = await startEmbedded({
  dataDir: `${dataDir}/bench-postgres`,
  mode: 'test',
  database: 'bench',
});
const children: ChildProcess[] = [];

try {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'development' as const,
    DATABASE_URL: postgres.url,
    AUTH_SECRET: authSecret,
    SERVER_PORT: String(ports.server),
    RATE_LIMIT_PER_SECOND: '1000000',
    FILES_DIR: `${dataDir}/bench-files`,
    LOG_LEVEL: 'info',
  };
  await promisify(execFile)(process.execPath, [path('../../../prisma/src/migrate.ts')], { env });
  const tenants = await seed(postgres.url);
  const bare = await startBare();
  const server = await startServer(env, ports.server, options.profile);
  children.push(server);

  const cookies = tenants.slice(0, connections).map(({ token }) => `atrium-session=${token}`);
  const input = encodeURIComponent(JSON.stringify({ limit: 20 }));
  const targets: Readonly<Record<string, Measurable>> = {
    'bare node:http + pg': {
      pid: bare.pid,
      port: ports.bare,
      path: '/',
      cookies: tenants.slice(0, connections).map(({ organizationId }) => `org=${organizationId}`),
    },
    tRPC: { pid: server.pid, port: ports.server, path: `/trpc/labs.document.list?input=${input}`, cookies },
    REST: { pid: server.pid, port: ports.server, path: '/api/v1/labs/documents?limit=20', cookies },
  };
  await measure(targets);
} finally {
  await Promise.all(children.map((child) => child.kill('SIGTERM') && once(child, 'exit')));
  await postgres.stop();
}

async function startBare(): Promise<ChildProcess> {
  const child = fork(path('./bare.ts'), [postgres.url, String(ports.bare)]);
  children.push(child);
  await once(child, 'message');
  return child;
}

type Measurable = Target & { readonly pid: number | undefined };

/** Rounds interleaved, so that a busy moment of the machine hits all of them. The first round warms up and is dropped. */
async function measure(targets: Readonly<Record<string, Measurable>>): Promise<void> {
  const results = new Map(
    Object.keys(targets).map((name) => [name, { rates: [], latencies: [], cpu: [] } as Result]),
  );
  for (let round = 0; round <= rounds; round++) {
    for (const [name, target] of Object.entries(targets)) {
      const before = cpuMicros(target.pid);
      const { requests, seconds, latenciesMs } = await load(target, connections, secondsEach);
      if (round === 0) continue;
      const result = results.get(name);
      result?.rates.push(requests / seconds);
      result?.cpu.push((cpuMicros(target.pid) - before) / requests);
      for (const latency of latenciesMs) result?.latencies.push(latency);
    }
  }
  print(results);
}

interface Result {
  readonly rates: number[];
  readonly latencies: number[];
  readonly cpu: number[];
}
type Results = ReadonlyMap<string, Result>;

function print(results: Results): void {
  const median = (values: readonly number[]) =>
    percentile(
      values.toSorted((a, b) => a - b),
      0.5,
    );
  const limit = median([...results.values()][0]?.rates ?? []);
  console.log(
    `\n20 newest of 100,000 certificates, 100 organizations, signed in, RLS on; ${connections} connections, ` +
      `${rounds} interleaved rounds of ${secondsEach} s, medians\n`,
  );
  const row = (...cells: string[]) =>
    console.log(cells.map((cell, at) => (at ? cell.padStart(11) : cell.padEnd(22))).join(''));
  row('', 'req/s', 'ratio', 'p50 ms', 'p99 ms', 'CPU us');
  for (const [name, { rates, latencies, cpu }] of results) {
    const rate = median(rates);
    const sorted = latencies.toSorted((a, b) => a - b);
    const [p50, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.99)].map((ms) => ms.toFixed(2));
    row(
      name,
      Math.round(rate).toLocaleString('en-US'),
      (rate / limit).toFixed(2),
      p50 ?? '',
      p99 ?? '',
      median(cpu).toFixed(0),
    );
  }
  console.log('');
}
