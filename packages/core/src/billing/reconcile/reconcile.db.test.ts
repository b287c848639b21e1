import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute, runJob } from '../../kernel/index.ts';
import { runJobs, testMember } from '../../testing/index.ts';
import { getPurchase } from '../purchase/get.ts';
import { startPurchase } from '../purchase/start.ts';
import { payAt } from '../testing/scripted-payments.ts';
import { type TestShop, testShop } from '../testing/shop.ts';
import { reconcile } from './reconcile.job.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await testShop();
});
afterAll(() => shop.close());

const night = async (): Promise<unknown> => {
  const { platform } = shop;
  const envelope = { organizationId: null, onBehalfOf: null, requestId: 'night', payload: {} };
  const signal = new AbortController().signal;
  await runJob(platform, reconcile, envelope, { jobId: '1', attempt: 1, maxAttempts: 1, signal });
  await runJobs(platform);
  const staff = { organizationId: null, userId: null, staff: true };
  const audit = await platform.db.transaction(staff, (tx) =>
    tx.auditEvent.findFirstOrThrow({ where: { action: 'billing.reconcile' }, orderBy: { id: 'desc' } }),
  );
  return audit.detail;
};

it('the night finds what no event told, puts it right, tells it, and names it in the report', async () => {
  const offerId = await shop.sell('market.course:missed');
  const buyer = await testMember(shop.platform);
  const begun = await execute(shop.platform, startPurchase, buyer.call, { offerId, returnPath: '/' });
  const { purchaseId } = begun;
  expect(await night()).toMatchObject({ compared: 1, driftedCount: 0 });
  payAt(shop.script, begun.url.split('/').at(-1) ?? '');
  expect(await night()).toMatchObject({ compared: 1, drifted: [`purchase ${purchaseId}`] });
  expect(await execute(shop.platform, getPurchase, buyer.call, { purchaseId })).toMatchObject({
    owned: true,
  });
  expect(shop.sent.map((mail) => mail.subject)).toEqual(['Your receipt for Reading statements']);
  shop.script.sessions.clear();
  expect(await night()).toMatchObject({ driftedCount: 0, unreadable: [`purchase ${purchaseId}`] });
});
