import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute } from '../../kernel/index.ts';
import { runJobs, testMember } from '../../testing/index.ts';
import { holdsFeature } from '../entitlement/access-of.ts';
import { followPayment } from '../purchase/follow.ts';
import { settlePurchase } from '../purchase/settle.ts';
import { startPurchase } from '../purchase/start.ts';
import { changeCharge, disputeOf, payAt, refundOf } from '../testing/scripted-payments.ts';
import { type TestShop, testShop } from '../testing/shop.ts';

const call = {
  actor: { kind: 'job', job: 'test', organizationId: null, onBehalfOf: null },
  origin: { requestId: 'test', ip: null, userAgent: null },
} as const;

let shop: TestShop;
let count = 0;
beforeAll(async () => {
  shop = await testShop();
});
afterAll(() => shop.close());

/** What happens to a payment at the vendor, one thing after another; the number makes ids of its own. */
type Step = (payment: string, n: number) => void;
const refunded =
  (name: string, amountMinor: number): Step =>
  (payment, n) =>
    changeCharge(shop.script, payment, ({ refunds }) => ({
      refunds: [...refunds, refundOf(`re_${name}_${n}`, amountMinor)],
    }));
const failed =
  (name: string): Step =>
  (payment, n) =>
    changeCharge(shop.script, payment, ({ refunds }) => ({
      refunds: refunds.map((one) =>
        one.refundId === `re_${name}_${n}` ? { ...one, status: 'failed' } : one,
      ),
    }));
const disputed =
  (status: string): Step =>
  (payment, n) =>
    changeCharge(shop.script, payment, () => ({ disputes: [disputeOf(`dp_${n}`, 4900, status)] }));

const scenarios: readonly [string, readonly Step[]][] = [
  ['a refund in two parts', [refunded('a', 1000), refunded('b', 3900)]],
  ['a whole refund that fails days later', [refunded('a', 4900), failed('a')]],
  ['a dispute that is won', [disputed('needs_response'), disputed('under_review'), disputed('won')]],
  ['a dispute that is lost', [disputed('needs_response'), disputed('lost')]],
];

async function outcomeOf(steps: readonly Step[], scheduler: fc.Scheduler | null) {
  const n = ++count;
  const feature = `market.course:${n}`;
  const offerId = await shop.sell(feature);
  const buyer = await testMember(shop.platform);
  const { userId } = buyer;
  const opened = await execute(shop.platform, startPurchase, buyer.call, { offerId, returnPath: '/' });
  const { purchaseId } = opened;
  const payment = payAt(shop.script, opened.url.split('/').at(-1) ?? '');
  const settle = () => execute(shop.platform, settlePurchase, buyer.call, { purchaseId });
  const look = () => followPayment(shop.platform, call, payment).catch(() => settle());
  // The answer leaves the vendor at once and arrives whenever the scheduler lets it: late readers hold old news.
  shop.script.onRead = async () => scheduler?.schedule(Promise.resolve());
  const looks = [look(), settle()];
  for (const step of steps) {
    await scheduler?.schedule(Promise.resolve());
    step(payment, n);
    looks.push(look(), look());
    if (!scheduler) await Promise.all(looks);
  }
  await Promise.all(looks);
  shop.script.onRead = async () => {};
  await runJobs(shop.platform);
  return stateOf(purchaseId, userId, feature, buyer.email);
}

const stateOf = (purchaseId: string, userId: string, feature: string, email: string) =>
  shop.platform.db.transaction({ organizationId: null, userId, staff: true }, async (tx) => {
    const row = await tx.billingPurchase.findUniqueOrThrow({ where: { id: purchaseId } });
    const refunds = await tx.billingRefund.findMany({ where: { purchaseId } });
    const entries = await tx.journalEntry.findMany({
      where: { transaction: { purchaseId } },
      include: { transaction: true },
    });
    const { status, paidMinor, refundedMinor, disputeStatus } = row;
    return {
      ...{ status, paidMinor, refundedMinor, disputeStatus },
      owns: await holdsFeature({ tx, now: shop.clock.now() }, { userId }, feature),
      refunds: refunds.map((refund) => `${refund.amountMinor} ${refund.status}`).toSorted(),
      books: entries
        .map((entry) => `${entry.transaction.kind} ${entry.account} ${entry.amountMinor}`)
        .toSorted(),
      receipts: shop.sent.filter((mail) => mail.to === email && /receipt/.test(mail.subject)).length,
    };
  });

describe('readings that overtake each other', () => {
  it.each(scenarios)(
    'end as if they had come one by one: %s',
    async (_, steps) => {
      const expected = await outcomeOf(steps, null);
      expect(expected.receipts).toBe(1);
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), async (scheduler) => {
          expect(await scheduler.waitFor(outcomeOf(steps, scheduler))).toEqual(expected);
        }),
        { seed: 20_261_120, numRuns: 12 },
      );
    },
    120_000,
  );
});
