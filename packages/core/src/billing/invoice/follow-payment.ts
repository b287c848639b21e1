import { z } from 'zod';
import { type Call, command, execute, type PaymentSnapshot, type Platform } from '../../kernel/index.ts';
import { subjectOf } from '../account/open-account.ts';
import { movementsAfter } from '../journal/charge-movements.ts';
import { postMovements } from '../journal/post.ts';
import { locateAccount } from '../subscription/sync.ts';
import { internally } from '../sync/internally.ts';
import { Unfollowable } from '../sync/unfollowable.ts';

/**
 * A payment that is no purchase's is an invoice's. The invoice says itself that it was paid; only what was given back of
 * it, at Stripe or by a bank, is told by the payment. It goes into the books; the plan stands as Stripe says.
 */
export async function followInvoicePayment(
  platform: Platform,
  call: Call,
  payment: PaymentSnapshot,
): Promise<void> {
  const { customerId: stripeCustomerId } = payment;
  const account = stripeCustomerId && (await execute(platform, locateAccount, call, { stripeCustomerId }));
  if (!account) throw new Unfollowable('ignored', 'It was not begun by this platform.');
  const asOwner = internally(call, 'billing.invoice.sync', subjectOf(account));
  await execute(platform, applyInvoicePayment, asOwner, { accountId: account.id, seen: payment });
}

/** Adds what the journal misses. Movements are only ever added, each once: no lease is needed. */
export const applyInvoicePayment = command({
  name: 'billing.invoice.apply_payment',
  summary: 'Writes down what was given back of an invoice',
  scope: 'internal',
  audit: false,
  input: z.object({ accountId: z.uuid(), seen: z.custom<PaymentSnapshot>() }),
  output: z.object({}),
  run: async (ctx, { accountId, seen }) => {
    if (!seen.charge) return {};
    const { organizationId, userId } = await ctx.tx.billingAccount.findUniqueOrThrow({
      where: { id: accountId },
    });
    const owners = { organizationId, userId, sellerOrganizationId: null };
    await postMovements(ctx, owners, movementsAfter(seen.charge));
    return {};
  },
});
