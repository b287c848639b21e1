import fc, { type GeneratorValue } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Market, openMarket } from './testing/market.ts';
import { type Bought, beginPurchase } from './testing/purchase.ts';
import { postman } from './testing/shuffled.ts';
import { beginPlan, type Planned } from './testing/subscription.ts';

const day = 86_400;
let market: Market;
beforeAll(async () => {
  market = await openMarket();
}, 60_000);
afterAll(() => market.close());

const stripe = () => market.platform.ports.payments;
const control = (path: string, body: unknown = {}) => market.sandbox.control(`stripe/${path}`, body);

async function giveBack(bought: Bought, amountMinor: number): Promise<void> {
  const { paymentIntentId } = await bought.payment();
  await stripe().refund(`refund:${bought.purchaseId}:${amountMinor}`, {
    paymentIntentId,
    amountMinor,
    metadata: {},
  });
}

async function endDispute(bought: Bought, outcome: 'won' | 'lost'): Promise<void> {
  const { charge } = await bought.payment();
  await control(`disputes/${charge?.disputes[0]?.disputeId}/close`, { outcome });
}

const payAndGiveBack = async (bought: Bought): Promise<void> => {
  await bought.pay();
  await giveBack(bought, 4900);
};

type Step<Thing> = (thing: Thing) => Promise<unknown>;

const purchases: readonly [string, readonly Step<Bought>[]][] = [
  ['a purchase', [(it) => it.pay()]],
  ['a refund before anybody heard of the payment', [payAndGiveBack]],
  ['two refunds', [(it) => it.pay(), (it) => giveBack(it, 1000), (it) => giveBack(it, 3900)]],
  ['a dispute won', [(it) => it.pay('4000 0000 0000 0259'), (it) => endDispute(it, 'won')]],
  ['a dispute lost', [(it) => it.pay('4000 0000 0000 0259'), (it) => endDispute(it, 'lost')]],
];

const plans: readonly [string, string, readonly Step<Planned>[]][] = [
  ['a trial that becomes a plan', 'market.basic', [(it) => it.pay(), (it) => it.time({ by: 16 * day })]],
  [
    'a renewal that fails twice and then is paid',
    'market.large',
    [
      (it) => it.pay(),
      (it) => it.card('4000 0000 0000 0341'),
      (it) => it.time({ to: 'renewal' }),
      (it) => it.time({ to: 'retry' }),
      (it) => it.card('4242 4242 4242 4242'),
      (it) => it.time({ to: 'retry' }),
    ],
  ],
];

async function play<Thing>(thing: Thing, steps: readonly Step<Thing>[], generate: GeneratorValue | null) {
  await market.news();
  const post = postman(market, generate);
  for (const step of steps) {
    await step(thing);
    await post.afterStep();
  }
  await post.bringAll();
}

async function bought(steps: readonly Step<Bought>[], generate: GeneratorValue | null) {
  const it = await beginPurchase(market);
  await play(it, steps, generate);
  const { status, paidMinor, refundedMinor, refunds } = await it.read();
  return {
    ...{ status, paidMinor, refundedMinor, owns: await it.owns(), books: await it.books() },
    refunds: refunds.map((refund) => `${refund.amountMinor} ${refund.status}`).toSorted(),
    mails: market.mails(it.buyer.email).toSorted(),
  };
}

/** Mails of a state that had passed before anybody heard of it are not sent; none is sent twice. */
async function planned(planKey: string, steps: readonly Step<Planned>[], generate: GeneratorValue | null) {
  const it = await beginPlan(market, planKey);
  await play(it, steps, generate);
  const row = await it.row();
  const mails = market.mails(it.shop.email);
  const { level, planKey: opened } = await it.access();
  return {
    ...{ status: row.status, failureCount: row.failureCount, dunned: row.openInvoiceId, level, opened },
    books: await it.books(),
    invoices: (await it.invoices()).map((invoice) => `${invoice.totalMinor} ${invoice.status}`),
    receipts: mails.filter((subject) => subject.startsWith('Receipt')),
    welcomes: mails.filter((subject) => subject.startsWith('Welcome')),
    failuresToldTwice: mails.filter((subject) => subject.startsWith('Payment failed')).length > 2,
  };
}

const runs = { seed: 20_261_120, numRuns: 4 };

describe('events in any order, any number of times, end in the same state', () => {
  it.each(purchases)(
    '%s',
    async (_, steps) => {
      const expected = await bought(steps, null);
      const anyOrder = fc.asyncProperty(fc.gen(), async (generate) => {
        expect(await bought(steps, generate)).toEqual(expected);
      });
      await fc.assert(anyOrder, runs);
    },
    180_000,
  );

  it.each(plans)(
    '%s',
    async (_, planKey, steps) => {
      const expected = await planned(planKey, steps, null);
      const anyOrder = fc.asyncProperty(fc.gen(), async (generate) => {
        expect(await planned(planKey, steps, generate)).toEqual(expected);
      });
      await fc.assert(anyOrder, runs);
    },
    180_000,
  );
});
