import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { workerEnv } from '../testing/worker-env.ts';
import { type Market, openMarket } from './testing/market.ts';
import { type Bought, beginPurchase } from './testing/purchase.ts';

const script = fileURLToPath(new URL('../main.ts', import.meta.url));

let market: Market;
let worker: ChildProcess | null = null;
let port = 43_220;
beforeAll(async () => {
  market = await openMarket();
}, 60_000);
afterEach(() => kill());
afterAll(() => market.close());

function startWorker(): void {
  port += 1;
  worker = spawn(process.execPath, [script], {
    stdio: 'ignore',
    env: {
      ...workerEnv(market.test, port),
      LOG_LEVEL: 'silent',
      DATABASE_POOL_SIZE: '4',
      STRIPE_SECRET_KEY: 'sk_test_sandbox',
      STRIPE_WEBHOOK_SECRETS: 'whsec_sandbox',
      STRIPE_BASE_URL: market.sandbox.url,
      SMTP_URL: market.sandbox.smtpUrl,
    },
  });
}

async function kill(): Promise<void> {
  if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

async function untilOwned(bought: Bought, seconds = 20): Promise<number> {
  const started = performance.now();
  for (const end = started + seconds * 1000; performance.now() < end; await sleep(20)) {
    if (await bought.owns()) return (performance.now() - started) / 1000;
  }
  throw new Error(`not opened within ${seconds} s`);
}

async function paid(): Promise<Bought> {
  const bought = await beginPurchase(market);
  await market.news();
  await bought.pay();
  return bought;
}
const bringAll = async () => {
  for (const event of await market.news()) await market.bring(event);
};

it('the real worker opens what was paid within a second of the event', async () => {
  startWorker();
  const warm = await paid();
  await bringAll();
  await untilOwned(warm, 30);
  const seconds: number[] = [];
  for (const _ of [1, 2, 3]) {
    const bought = await paid();
    await bringAll();
    seconds.push(await untilOwned(bought));
  }
  expect(Math.min(...seconds)).toBeLessThan(1);
}, 90_000);

it('an event kept before the worker was killed is not lost, and its effect is one', async () => {
  startWorker();
  const bought = await paid();
  await Promise.all([bringAll(), sleep(50).then(kill)]);
  startWorker();
  await untilOwned(bought, 60);
  expect(await bought.books()).toEqual(['payment sales -4900', 'payment stripe_balance 4900']);
}, 90_000);
