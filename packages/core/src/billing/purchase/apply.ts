import type { BillingPurchaseModel } from '@atrium/db';
import { z } from 'zod';
import { type Context, command, DomainError } from '../../kernel/index.ts';
import { observeAccount } from '../account/observe.ts';
import { subjectOf } from '../account/open-account.ts';
import { followStanding } from '../entitlement/follow.ts';
import { syncOvertaken } from '../events.ts';
import { postMovements } from '../journal/post.ts';
import { mirrorRefunds } from '../refund/mirror.ts';
import { holdsLease } from '../sync/lease.ts';
import { saysAlready } from '../sync/rewrite.ts';
import { seenUnder, syncOutcome } from '../sync/seen.ts';
import type { PurchaseSeen } from './machine.ts';
import { movementsOf } from './movements.ts';
import { closingOf, outcomeOf, type PurchaseOutcome } from './outcome.ts';
import { receiptNumberOf } from './receipt-number.ts';
import { tellOfPurchase } from './tell.ts';

export const purchaseLease = (purchaseId: string): string => `stripe:purchase:${purchaseId}`;

/** Rewrites the mirror from what was read, and adds to the ledgers what they miss. A repeat changes nothing. */
export const applyPurchase = command({
  name: 'billing.purchase.apply',
  summary: 'Brings a purchase to what the vendor says of it',
  scope: 'internal',
  audit: false,
  input: z.object({ purchaseId: z.uuid(), ...seenUnder<PurchaseSeen>() }),
  output: syncOutcome,
  run: async (ctx, { purchaseId, lease, seen }) => {
    if (!(await holdsLease(ctx.tx, purchaseLease(purchaseId), lease))) {
      ctx.record(syncOvertaken, { purchaseId });
      return { outcome: 'overtaken' as const };
    }
    const before = await ctx.tx.billingPurchase.findUniqueOrThrow({ where: { id: purchaseId } });
    refuseForeign(before, seen);
    const outcome = outcomeOf(seen);
    const refunds = await mirrorRefunds(ctx, before, seen);
    const after = await mirror(ctx, before, outcome);
    await postMovements(ctx, postingOf(before), movementsOf(seen));
    await grant(ctx, after, seen);
    await observeAccount(ctx, before.accountId, seen.session);
    tellOfPurchase(ctx, { before, after, refunds });
    return { outcome: 'applied' as const };
  },
});

/** A session found by another's id must not open this purchase. */
function refuseForeign({ id, currency }: BillingPurchaseModel, { session }: PurchaseSeen): void {
  const isOurs = session.metadata.purchaseId === id && session.mode === 'payment';
  const sameCurrency = session.currency === null || session.currency.toUpperCase() === currency;
  if (isOurs && sameCurrency) return;
  throw new DomainError('CONFLICT', `The session ${session.sessionId} is not one of this purchase.`);
}

async function mirror(
  { tx }: Context,
  before: BillingPurchaseModel,
  outcome: PurchaseOutcome,
): Promise<BillingPurchaseModel> {
  const paidAt = before.paidAt ?? outcome.paidAt;
  const data = {
    ...outcome,
    paidAt,
    receiptNumber: before.receiptNumber ?? (paidAt && receiptNumberOf(before.id, paidAt)),
  };
  if (saysAlready(before, data)) return before;
  return tx.billingPurchase.update({
    where: { id: before.id },
    data: { ...data, version: { increment: 1 } },
  });
}

const postingOf = ({
  id: purchaseId,
  organizationId,
  userId,
  sellerOrganizationId,
}: BillingPurchaseModel) => ({
  ...{ organizationId, userId, sellerOrganizationId, purchaseId },
});

const grant = (ctx: Context, purchase: BillingPurchaseModel, seen: PurchaseSeen): Promise<void> => {
  const {
    id: sourceId,
    feature,
    paidAt,
    stripeSessionId: session,
    stripePaymentIntentId: payment,
  } = purchase;
  const closing = closingOf(seen);
  return followStanding(
    ctx,
    { owner: subjectOf(purchase), feature, source: 'purchase', sourceId, evidence: { session, payment } },
    paidAt && { since: earlier(paidAt, ctx.now), endsAt: null, planKey: null, closing },
  );
};

/** A test clock at the vendor may run ahead: what is paid for is open at once. */
const earlier = (a: Date, b: Date): Date => new Date(Math.min(a.getTime(), b.getTime()));
