import { consumeUsage, getUsage, reserveUsage } from '@atrium/core/billing';
import { command, execute, runJob } from '@atrium/core/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { asJob, type Market, openMarket } from './testing/market.ts';
import { thingMinor, things } from './testing/plans.ts';
import { beginPlan } from './testing/subscription.ts';

const hour = 3600;

let market: Market;
beforeAll(async () => {
  market = await openMarket();
}, 60_000);
afterAll(() => market.close());

const use = command({
  name: 'market.use',
  summary: 'Uses a thing',
  scope: 'internal',
  input: z.object({ subjectId: z.string() }),
  output: z.object({}),
  run: async (ctx, { subjectId }) => {
    await reserveUsage(ctx, { meter: things.name, subjectId });
    await consumeUsage(ctx, { meter: things.name, subjectId });
    return {};
  },
});

it('what goes beyond the share stands on the next invoice, to the unit, however often it is told', async () => {
  const { platform } = market;
  const planned = await beginPlan(market, 'market.endless');
  await planned.pay();
  await planned.settle();
  const { organizationId, call } = planned.shop;
  for (const subjectId of ['a', 'b', 'c', 'd', 'e']) {
    await execute(platform, use, asJob(organizationId), { subjectId });
  }
  const { meters } = await execute(platform, getUsage, call, { product: 'market' });
  expect(meters).toMatchObject([{ used: 5, limit: 2, surplus: 3 }]);

  const catchUp = async () => {
    for (const event of await market.news()) await market.bring(event);
    await market.work();
  };
  const type = platform.registry.jobs.get('billing.usage.report');
  if (!type) throw new Error('the job is registered nowhere');
  const tell = () => {
    const envelope = { organizationId, onBehalfOf: null, requestId: 'test', payload: {} };
    const delivery = { jobId: '1', attempt: 1, maxAttempts: 1, signal: new AbortController().signal };
    return runJob(platform, type, envelope, delivery);
  };
  await planned.time({ by: 2 * hour });
  await planned.settle();
  await catchUp();
  await tell();
  await tell();
  await planned.time({ to: 'renewal' });
  await catchUp();
  const [renewal] = await planned.invoices();
  expect(renewal?.totalMinor).toBe(9000 + 3 * thingMinor);
});
