import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { startEmbedded } from '@atrium/db/embedded';
import pg from 'pg';
import { type Learner, questions, seedLearners } from './answers-seed.ts';
import { cpuMicros, percentile } from './load.ts';
import { startServer } from './start-server.ts';

/**
 * 500 learners who answer at the same moment, question after question: how long a save takes, and whether every answer said
 * to be kept is in the database.
 */
const { values: options } = parseArgs({
  options: { learners: { type: 'string', default: '500' }, profile: { type: 'string' } },
});
const count = Number(options.learners);
const port = 4093;
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const dataDir = path('../../../.data');
mkdirSync(dataDir, { recursive: true });
const postgres = await startEmbedded({
  dataDir: `${dataDir}/bench-postgres`,
  mode: 'test',
  database: 'bench',
});
const client = new pg.Client({ connectionString: postgres.url });

try {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'development' as const,
    DATABASE_URL: postgres.url,
    AUTH_SECRET: 'a secret for the benchmark alone, 32 bytes',
    SERVER_PORT: String(port),
    RATE_LIMIT_PER_SECOND: '1000000',
    FILES_DIR: `${dataDir}/bench-files`,
    LOG_LEVEL: 'warn',
  };
  await promisify(execFile)(process.execPath, [path('../../../prisma/src/migrate.ts')], { env });
  await client.connect();
  const learners = await seedLearners(client, count);
  const server = await startServer(env, port, options.profile);
  try {
    await answerAll(learners, server.pid);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
} finally {
  await client.end();
  await postgres.stop();
}

async function answerAll(learners: readonly Learner[], pid: number | undefined): Promise<void> {
  const agents = learners.map(() => new Agent({ keepAlive: true, maxSockets: 1 }));
  await Promise.all(learners.map((learner, at) => save(learner, agents[at], 0, 1)));
  const latencies: number[] = [];
  const [started, cpuBefore] = [performance.now(), cpuMicros(pid)];
  for (let item = 0; item < questions; item += 1)
    latencies.push(...(await Promise.all(learners.map((learner, at) => save(learner, agents[at], item, 2)))));
  const seconds = (performance.now() - started) / 1000;
  const cpu = (cpuMicros(pid) - cpuBefore) / latencies.length;
  for (const agent of agents) agent.destroy();
  const { rows } = await client.query<{ kept: string }>(
    `SELECT count(*) AS kept FROM "AcademyAnswer" WHERE "attemptId" = ANY($1::uuid[]) AND sequence = 2
     AND response ->> 'optionId' = 'option-' || item`,
    [learners.map((learner) => learner.attemptId)],
  );
  const sorted = latencies.toSorted((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share).toFixed(0));
  console.log(
    `\n${count} learners answering at the same moment, ${questions} times: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, ` +
      `${Math.round(latencies.length / seconds)} answers/s, server CPU ${cpu.toFixed(0)} us an answer; kept ${rows[0]?.kept} of ${latencies.length}\n`,
  );
}

/** Milliseconds until the answer was said to be kept. */
function save(
  { token, attemptId }: Learner,
  agent: Agent | undefined,
  item: number,
  sequence: number,
): Promise<number> {
  const response = { kind: 'single', optionId: `option-${item}` };
  const body = JSON.stringify({ attemptId, item, response, sequence });
  const headers = {
    cookie: `atrium-session=${token}`,
    origin: 'http://localhost:3000',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port,
        path: '/trpc/academy.attempt.save',
        method: 'POST',
        headers,
        ...(agent ? { agent } : {}),
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => {
          if (text.includes('"kept":true')) resolve(performance.now() - started);
          else reject(new Error(`not kept: ${text}`));
        });
      },
    );
    call.on('error', reject).end(body);
  });
}
