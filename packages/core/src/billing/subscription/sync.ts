import { z } from 'zod';
import { type Call, execute, type Platform, query } from '../../kernel/index.ts';
import { subjectOf } from '../account/open-account.ts';
import { internally } from '../sync/internally.ts';
import { takeLease } from '../sync/lease.ts';
import type { SyncOutcome } from '../sync/seen.ts';
import { Unfollowable } from '../sync/unfollowable.ts';
import { applySubscription, subscriptionLease } from './apply.ts';

/**
 * Brings our mirror of a subscription, with its schedule and invoices, to what Stripe says: the one way for webhooks,
 * the success page, every change of plan and the nightly comparison. Throws Unfollowable for what is not ours.
 */
export async function syncSubscription(
  platform: Platform,
  { origin }: Pick<Call, 'origin'>,
  subscriptionId: string,
): Promise<SyncOutcome> {
  const call = internally({ origin }, 'billing.subscription.sync', null);
  const { lease } = await execute(platform, takeLease, call, { key: subscriptionLease(subscriptionId) });
  const seen = await platform.ports.payments.readSubscription(subscriptionId);
  const account = await execute(platform, locateAccount, call, { stripeCustomerId: seen.customerId });
  if (!account) {
    throw new Unfollowable('ignored', `The customer ${seen.customerId} has no account here.`);
  }
  const asOwner = internally(call, 'billing.subscription.sync', subjectOf(account));
  const applied = await execute(platform, applySubscription, asOwner, { accountId: account.id, lease, seen });
  return applied.outcome;
}

export const locateAccount = query({
  name: 'billing.account.locate',
  summary: 'Finds the account of a customer at the vendor',
  scope: 'internal',
  tenancy: 'none',
  input: z.object({ stripeCustomerId: z.string() }),
  output: z
    .object({ id: z.uuid(), organizationId: z.uuid().nullable(), userId: z.uuid().nullable() })
    .nullable(),
  run: ({ tx }, by) =>
    tx.billingAccount.findUnique({
      where: by,
      select: { id: true, organizationId: true, userId: true },
    }),
});
