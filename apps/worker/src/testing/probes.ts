import { appendFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { job, type Registration } from '@atrium/core/kernel';
import { z } from 'zod';

/** Writes what it does into `file`, a line a step, with its process id. */
const step = (file: string, word: string) => appendFile(file, `${word} ${process.pid} ${Date.now()}\n`);

const payload = z.object({ file: z.string(), ms: z.int().default(0) });

const patient = job({
  name: 'probe.patient',
  payload,
  run: async ({ signal }, { file, ms }) => {
    await step(file, 'begin');
    await sleep(ms, undefined, { signal });
    await step(file, 'end');
  },
});

const failing = job({
  name: 'probe.failing',
  payload,
  maxAttempts: 1,
  run: async (_context, { file }) => {
    await step(file, 'begin');
    throw new Error('it cannot be done');
  },
});

const lastTry = job({ ...patient, name: 'probe.last_try', maxAttempts: 1 });

export const probes: Registration = {
  name: 'probes',
  verbs: [],
  scopes: {},
  facts: [],
  jobs: [patient, failing, lastTry],
  subscriptions: [],
  schedules: [],
};
