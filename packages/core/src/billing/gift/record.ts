import { z } from 'zod';
import { command, DomainError, notFound } from '../../kernel/index.ts';
import { openAccount } from '../account/open-account.ts';
import { holdsFeature } from '../entitlement/access-of.ts';
import { followStanding } from '../entitlement/follow.ts';
import { mailJob } from '../mail/mail.job.ts';

const input = z.object({
  offerId: z.uuid(),
  organizationId: z.uuid(),
  givenById: z.uuid().nullable(),
  returnPath: z.string(),
});

/** Writes a gift as the receiver's row: bound to them, not to the giver. */
export const recordGift = command({
  name: 'billing.gift.record',
  summary: 'Writes a gift',
  scope: 'internal',
  audit: false,
  input,
  output: z.object({ purchaseId: z.uuid() }),
  run: async (ctx, { offerId, organizationId, givenById, returnPath }) => {
    const { tx, userId } = ctx;
    const lock = `billing:purchase:${userId}:${offerId}`;
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))::text`;
    const offer = await tx.billingOffer.findFirst({ where: { id: offerId, organizationId } });
    const price = await tx.billingPrice.findFirst({ where: { offerId, active: true } });
    if (!offer || !price) throw notFound('This offer');
    const { feature, name } = offer;
    if (await holdsFeature(ctx, { userId }, feature)) {
      throw new DomainError('CONFLICT', `They have "${name}" already.`, { reason: 'already_owned' });
    }
    const account = await openAccount(ctx, { userId }, userId);
    const { id: purchaseId } = await tx.billingPurchase.create({
      data: {
        ...{ accountId: account.id, userId, sellerOrganizationId: organizationId, offerId, feature, name },
        ...{ priceId: price.id, currency: price.currency, amountMinor: 0, givenById, returnPath },
        ...{ status: 'gifted', createdAt: ctx.now },
      },
      select: { id: true },
    });
    const source = {
      owner: { userId },
      feature,
      source: 'gift',
      sourceId: purchaseId,
      evidence: {},
    } as const;
    await followStanding(ctx, source, { since: ctx.now, endsAt: null, planKey: null, closing: null });
    ctx.enqueue(mailJob, { kind: 'gift', purchaseId });
    return { purchaseId };
  },
});
