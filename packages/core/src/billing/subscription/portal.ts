import { z } from 'zod';
import { command, DomainError, execute, organizationOf, query } from '../../kernel/index.ts';
import { payerOf } from '../account/payer.ts';
import { internally } from '../sync/internally.ts';
import { asRefusal } from '../sync/vendor-words.ts';
import { openedPortal, openPortalInput } from './schemas.ts';

export const findCustomer = query({
  name: 'billing.account.find_customer',
  summary: 'Finds who the organization is at the vendor',
  scope: 'internal',
  input: z.object({}),
  output: z.object({ customerId: z.string() }),
  run: async ({ tx, organizationId }) => {
    const account = await tx.billingAccount.findUnique({ where: { organizationId } });
    if (account?.stripeCustomerId) return { customerId: account.stripeCustomerId };
    throw new DomainError('CONFLICT', 'Nothing was ever paid for: choose a plan first.', {
      reason: 'no_customer',
    });
  },
});

/** A link, for some minutes, to the vendor's page of cards and invoices. */
export const openPortal = command({
  name: 'billing.portal.open',
  summary: "Opens the payment service's page of cards and invoices",
  input: openPortalInput,
  output: openedPortal,
  scope: 'billing.manage',
  throttles: [{ key: (_, actor) => organizationOf(actor), capacity: 20, perSeconds: 300 }],
  prepare: async ({ platform, actor, origin }, { returnPath, flow }) => {
    const { organizationId } = payerOf(actor);
    const call = internally({ origin }, 'billing.portal.open', { organizationId });
    const { customerId } = await execute(platform, findCustomer, call, {});
    const returnUrl = new URL(returnPath, platform.urls.web).href;
    return platform.ports.payments
      .openPortal(customerId, { returnUrl, ...(flow && { flow }) })
      .catch((cause) => {
        throw asRefusal(cause, 'Nothing was changed.');
      });
  },
  run: async (_ctx, _input, { url }) => ({ url }),
});
