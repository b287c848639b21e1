import {
  accessOf,
  getSubscription,
  listInvoices,
  planOf,
  settleSubscription,
  startSubscription,
} from '@atrium/core/billing';
import { execute } from '@atrium/core/kernel';
import { type TestMember, testMember } from '@atrium/core/testing';
import type { Market } from './market.ts';

const product = 'market';

/** An organization on its way to a plan, and what can be seen and done from there. */
export async function beginPlan(market: Market, planKey = 'market.basic') {
  const { platform, sandbox } = market;
  const shop: TestMember = await testMember(platform);
  const { organizationId, call } = shop;
  const { url, checkoutId } = await execute(platform, startSubscription, call, {
    planKey,
    returnPath: '/organization/billing',
  });
  const sessionId = new URL(url).pathname.split('/').at(-1) ?? '';
  const bound = <T>(run: (tx: Parameters<Parameters<typeof platform.db.transaction>[1]>[0]) => Promise<T>) =>
    platform.db.transaction({ organizationId, userId: null }, run);
  const row = () => bound((tx) => tx.billingSubscription.findFirstOrThrow({ where: { organizationId } }));
  const customerId = () =>
    bound(async (tx) => {
      const account = await tx.billingAccount.findUniqueOrThrow({ where: { organizationId } });
      return account.stripeCustomerId ?? '';
    });
  return {
    ...{ shop, url, checkoutId, sessionId, row, customerId },
    pay: (card?: string) =>
      sandbox.control<{ outcome: string; message: string | null }>(
        `stripe/checkout/${sessionId}/pay`,
        card ? { card } : {},
      ),
    settle: () => execute(platform, settleSubscription, call, { checkoutId }),
    read: () => execute(platform, getSubscription, call, { product }),
    invoices: async () => (await execute(platform, listInvoices, call, {})).items,
    access: (feature = 'market.plan') =>
      bound((tx) => accessOf({ tx, now: platform.clock.now() }, { organizationId }, feature)),
    plan: () => bound((tx) => planOf({ tx, now: platform.clock.now() }, organizationId, product)),
    /** Moves this customer's time, and nobody else's. */
    time: async (move: { by?: number; to?: string }) =>
      sandbox.control('stripe/clock', { ...move, customer: await customerId() }),
    card: async (card: string) => sandbox.control('stripe/card', { customer: await customerId(), card }),
    books: () =>
      bound(async (tx) => {
        const entries = await tx.journalEntry.findMany({ where: { organizationId } });
        return entries.map((entry) => `${entry.account} ${entry.amountMinor}`).toSorted();
      }),
  };
}

export type Planned = Awaited<ReturnType<typeof beginPlan>>;
