import type { BillingSubscriptionModel } from '@atrium/db';
import { z } from 'zod';
import {
  type Call,
  DomainError,
  execute,
  type PlanChange,
  type Platform,
  type PrepareContext,
  query,
} from '../../kernel/index.ts';
import { payerOf } from '../account/payer.ts';
import { ensurePrice } from '../catalogue/price.ts';
import { priceOfPlan } from '../plan/price-of-plan.ts';
import { internally } from '../sync/internally.ts';
import { untilApplied } from '../sync/until-applied.ts';
import { asRefusal } from '../sync/vendor-words.ts';
import { changePlanInput, oneProduct } from './schemas.ts';
import { endedStates, planName, subscriptionOf } from './shown.ts';
import { syncSubscription } from './sync.ts';

/** A running subscription about to be changed, and how the platform calls itself for it. */
export interface Running {
  readonly platform: Platform;
  readonly call: Call;
  readonly row: BillingSubscriptionModel;
  readonly planName: string;
  /** Stable while nothing has changed: a second click is the same act at the vendor. */
  key(purpose: string): string;
}

export const findRunning = query({
  name: 'billing.subscription.find_running',
  summary: 'Finds the running subscription of a product',
  scope: 'internal',
  input: oneProduct,
  output: z.object({ row: z.custom<BillingSubscriptionModel>(), planName: z.string() }),
  run: async (ctx, { product }) => {
    const row = await subscriptionOf(ctx, ctx.organizationId, product);
    if (!row || endedStates.includes(row.status)) {
      throw new DomainError('CONFLICT', 'No plan runs that could be changed: choose one first.', {
        reason: 'not_subscribed',
      });
    }
    return { row, planName: await planName(ctx, row.planKey) };
  },
});

/**
 * Lets `change` act at the vendor on the organization's running subscription, then brings our mirror to what came of
 * it: also after a failure, which may have left something behind.
 */
export async function changeRunning<T>(
  { platform, actor, origin }: PrepareContext,
  product: string,
  change: (running: Running) => Promise<T>,
): Promise<T> {
  const { organizationId } = payerOf(actor);
  const call = internally({ origin }, 'billing.subscription.change', { organizationId });
  const { row, planName: name } = await execute(platform, findRunning, call, { product });
  const key = (purpose: string): string => `${purpose}:${row.id}:${row.version}`;
  try {
    return await change({ platform, call, row, planName: name, key });
  } catch (cause) {
    throw asRefusal(cause, `You stay on ${name}, and nothing was charged.`);
  } finally {
    await untilApplied(() => syncSubscription(platform, call, row.stripeSubscriptionId)).catch(
      (cause: unknown) =>
        platform.log.warn({ err: cause }, 'a changed subscription could not be read; its event will be'),
    );
  }
}

const target = z.object({
  priceId: z.uuid(),
  meteredPriceId: z.uuid().nullable(),
  planName: z.string(),
  /** Above zero: more than now. */
  rise: z.int(),
});
export type Target = z.output<typeof target>;

export const findTarget = query({
  name: 'billing.subscription.find_target',
  summary: 'Finds the plan a subscription is to change to',
  scope: 'internal',
  input: changePlanInput.extend({ priceId: z.uuid() }),
  output: target,
  run: async (ctx, { planKey, interval, priceId, product }) => {
    const present = await ctx.tx.billingPrice.findUniqueOrThrow({ where: { id: priceId } });
    const from = await ctx.tx.billingPlan.findUniqueOrThrow({ where: { key: present.planKey ?? '' } });
    const { plan, price, meteredPriceId } = await priceOfPlan(ctx, {
      ...{ planKey, interval: interval ?? present.interval ?? 'month', currency: present.currency },
    });
    if (plan.product !== product) {
      throw new DomainError('BAD_INPUT', `${plan.name} is a plan of another product.`);
    }
    const byInterval = Number(price.interval === 'year') - Number(present.interval === 'year');
    const rise = plan.rank - from.rank || byInterval;
    return { priceId: price.id, meteredPriceId, planName: plan.name, rise };
  },
});

/** The change in the vendor's ids; `lastInvoice` tells a new try from a repeat of one that failed. */
export async function changeTo(
  { platform, call, row }: Running,
  to: Target,
): Promise<{ readonly change: PlanChange; readonly lastInvoice: string }> {
  const atStripe = (priceId: string) => ensurePrice(platform, call, { priceId, sellerId: null });
  const subscriptionId = row.stripeSubscriptionId;
  const { itemId, invoices } = await platform.ports.payments.readSubscription(subscriptionId);
  const priceId = await atStripe(to.priceId);
  const meteredPriceId = to.meteredPriceId && (await atStripe(to.meteredPriceId));
  return {
    change: { subscriptionId, itemId, priceId, meteredPriceId },
    lastInvoice: invoices[0]?.invoiceId ?? 'none',
  };
}

/** Refuses a subscription that is not in good standing: what is owed comes first. */
export function requirePaid({ row, planName: name }: Running): void {
  if (row.status === 'active' || row.status === 'trialing') return;
  throw new DomainError(
    'CONFLICT',
    `${name} is not paid: pay the open invoice first, then change the plan. Nothing was charged.`,
    { reason: 'unpaid' },
  );
}
