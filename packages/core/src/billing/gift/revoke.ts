import { z } from 'zod';
import { command, DomainError, execute, organizationOf, query } from '../../kernel/index.ts';
import { followStanding } from '../entitlement/follow.ts';
import { ownSale } from '../refund/refundable.ts';
import { givenGift, oneSale } from '../sale/schemas.ts';
import { internally } from '../sync/internally.ts';

/** Takes a gift back: what was given closes, unless the person has it from elsewhere too. */
export const revokeGift = command({
  name: 'billing.sale.revoke_gift',
  summary: 'Takes a gift back',
  input: oneSale,
  output: givenGift,
  scope: 'billing.sale.refund',
  prepare: async ({ platform, actor, origin }, { purchaseId }) => {
    const organizationId = organizationOf(actor) ?? '';
    const asSeller = internally({ origin }, 'billing.gift', { organizationId });
    const { userId } = await execute(platform, findGift, asSeller, { purchaseId });
    await execute(platform, closeGift, internally({ origin }, 'billing.gift', { userId }), { purchaseId });
  },
  run: async (ctx, { purchaseId }) => {
    ctx.target('billing.purchase', purchaseId);
    return { purchaseId };
  },
});

export const findGift = query({
  name: 'billing.gift.find',
  summary: 'Finds a gift of the organization',
  scope: 'internal',
  input: oneSale,
  output: z.object({ userId: z.uuid() }),
  run: async (ctx, { purchaseId }) => {
    const { status, userId } = await ownSale(ctx, purchaseId);
    if ((status === 'gifted' || status === 'revoked') && userId) return { userId };
    throw new DomainError('CONFLICT', 'This was paid for: give the money back instead.', {
      reason: 'not_a_gift',
    });
  },
});

export const closeGift = command({
  name: 'billing.gift.close',
  summary: "Closes a gift in the receiver's ledger",
  scope: 'internal',
  audit: false,
  input: oneSale,
  output: z.object({}),
  run: async (ctx, { purchaseId: id }) => {
    const gift = await ctx.tx.billingPurchase.update({
      where: { id },
      data: { status: 'revoked', version: { increment: 1 } },
    });
    const { feature, createdAt: since } = gift;
    const grant = {
      owner: { userId: ctx.userId },
      feature,
      source: 'gift',
      sourceId: id,
      evidence: {},
    } as const;
    const closing = { kind: 'revoke', from: since, reason: 'taken_back' } as const;
    await followStanding(ctx, grant, { since, endsAt: null, planKey: null, closing });
    return {};
  },
});
