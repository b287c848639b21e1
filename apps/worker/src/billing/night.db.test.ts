import { runJob } from '@atrium/core/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Market, openMarket } from './testing/market.ts';
import { beginPlan } from './testing/subscription.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
}, 60_000);
afterAll(() => market.close());

async function night(): Promise<void> {
  const { platform } = market;
  const type = platform.registry.jobs.get('billing.reconcile');
  if (!type) throw new Error('the night’s job is not registered');
  const envelope = { organizationId: null, onBehalfOf: null, requestId: 'night', payload: {} };
  const { signal } = new AbortController();
  await runJob(platform, type, envelope, { jobId: '1', attempt: 1, maxAttempts: 1, signal });
  await market.work();
}

it('a plan whose every event was lost, and whose buyer never came back, is found in the night', async () => {
  const planned = await beginPlan(market, 'market.large');
  await planned.pay();
  expect(await planned.access()).toMatchObject({ level: 'none' });
  await night();
  expect(await planned.access()).toMatchObject({ level: 'full', planKey: 'market.large' });
  await planned.card('4000 0000 0000 0341');
  await planned.time({ to: 'renewal' });
  await night();
  expect((await planned.read())?.dunning).toMatchObject({ attempts: 1, dueMinor: 5000 });
  await night();
  const failures = market.mails(planned.shop.email).filter((subject) => subject.startsWith('Payment failed'));
  expect(failures).toHaveLength(1);
});
