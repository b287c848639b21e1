import { z } from 'zod';
import { type Call, command, execute, type Platform } from '../../kernel/index.ts';
import { type Account, subjectOf } from '../account/open-account.ts';
import { internally } from '../sync/internally.ts';

export const recordCustomer = command({
  name: 'billing.account.record_customer',
  summary: 'Notes who an account is at the vendor',
  scope: 'internal',
  audit: false,
  input: z.object({ accountId: z.uuid(), customerId: z.string() }),
  output: z.object({}),
  run: async ({ tx }, { accountId, customerId }) => {
    await tx.billingAccount.updateMany({
      where: { id: accountId, stripeCustomerId: null },
      data: { stripeCustomerId: customerId },
    });
    return {};
  },
});

/** The account's customer at Stripe, made at the first need: a repeat makes the same one. */
export async function ensureCustomer(
  platform: Platform,
  call: Call,
  account: Pick<Account, 'id' | 'stripeCustomerId' | 'email' | 'name' | 'organizationId' | 'userId'>,
): Promise<string> {
  if (account.stripeCustomerId) return account.stripeCustomerId;
  const { id: accountId, email, name } = account;
  const { customerId } = await platform.ports.payments.createCustomer(`customer:${accountId}:1`, {
    email,
    name,
    metadata: { accountId },
  });
  await execute(platform, recordCustomer, internally(call, 'billing.customer', subjectOf(account)), {
    accountId,
    customerId,
  });
  return customerId;
}
