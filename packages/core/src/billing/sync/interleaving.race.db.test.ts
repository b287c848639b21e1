import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute } from '../../kernel/index.ts';
import { runJobs, testMember } from '../../testing/index.ts';
import { holdsFeature } from '../entitlement/access-of.ts';
import { startPurchase } from '../purchase/start.ts';
import { syncPurchase } from '../purchase/sync.ts';
import { changeCharge, disputeOf, payAt, refundOf } from '../testing/scripted-payments.ts';
import { type TestShop, testShop } from '../testing/shop.ts';
import { internally } from './internally.ts';

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

/**
 * A reading is made after each step and held on its way back; then they arrive in `order`, one by one. Without an order
 * each arrives before the next step.
 */
async function outcomeOf(steps: readonly Step[], order: readonly number[] | null) {
  const n = ++count;
  const feature = `market.course:${n}`;
  const offerId = await shop.sell(feature);
  const buyer = await testMember(shop.platform);
  const { userId } = buyer;
  const opened = await execute(shop.platform, startPurchase, buyer.call, { offerId, returnPath: '/' });
  const { purchaseId } = opened;
  const sessionId = opened.url.split('/').at(-1) ?? '';
  const payment = payAt(shop.script, sessionId);
  const asBuyer = internally(buyer.call, 'test', { userId });
  const look = () => syncPurchase(shop.platform, asBuyer, { purchaseId, sessionId });
  const held: Held[] = [];
  for (const step of [() => {}, ...steps]) {
    step(payment, n);
    if (!order) await look();
    else for (const _ of [1, 2]) held.push(await hold(look));
  }
  for (const index of order ?? []) await held[index % held.length]?.arrive();
  await Promise.all(held.map(({ arrive }) => arrive()));
  await runJobs(shop.platform);
  return stateOf(purchaseId, userId, feature, buyer.email);
}

interface Held {
  /** Lets the answer in, and resolves when it is written. */
  arrive(): Promise<unknown>;
}

/** Begins a reading; resolves when the vendor has answered and the answer waits to be let in. */
async function hold(look: () => Promise<unknown>): Promise<Held> {
  const [answered, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  shop.script.onRead = async (what) => {
    if (!what.startsWith('pi_')) return;
    answered.resolve();
    await gate.promise;
  };
  const done = look();
  await answered.promise;
  shop.script.onRead = async () => {};
  return {
    arrive: () => {
      gate.resolve();
      return done;
    },
  };
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
      const readings = 2 * (steps.length + 1);
      const order = fc.shuffledSubarray([...Array(readings).keys()], { minLength: readings });
      await fc.assert(
        fc.asyncProperty(order, async (arrivals) => {
          expect(await outcomeOf(steps, arrivals)).toEqual(expected);
        }),
        { seed: 20_261_120, numRuns: 12 },
      );
    },
    120_000,
  );

  it('that never arrive do not keep older ones from being looked at again', async () => {
    const offerId = await shop.sell('market.course:dies');
    const buyer = await testMember(shop.platform);
    const { userId } = buyer;
    const { purchaseId, url } = await execute(shop.platform, startPurchase, buyer.call, {
      offerId,
      returnPath: '/',
    });
    const sessionId = url.split('/').at(-1) ?? '';
    payAt(shop.script, sessionId);
    const asBuyer = internally(buyer.call, 'test', { userId });
    const look = () => syncPurchase(shop.platform, asBuyer, { purchaseId, sessionId });
    const older = await hold(look);
    shop.script.onRead = () => Promise.reject(new Error('the process died'));
    await expect(look()).rejects.toThrow('died');
    shop.script.onRead = async () => {};
    expect(await older.arrive()).toBe('overtaken');
    await runJobs(shop.platform);
    const state = await stateOf(purchaseId, userId, 'market.course:dies', buyer.email);
    expect(state).toMatchObject({ status: 'paid', owns: true, receipts: 1 });
  });
});
