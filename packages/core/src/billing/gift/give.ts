import { z } from 'zod';
import { findAccount } from '../../identity/account/find-account.ts';
import {
  type Call,
  command,
  DomainError,
  execute,
  organizationOf,
  type Platform,
  query,
} from '../../kernel/index.ts';
import { giveGiftInput, givenGift } from '../sale/schemas.ts';
import { internally } from '../sync/internally.ts';
import { recordGift } from './record.ts';

/** What the organization sells, opened for a person for nothing. Throws CONFLICT (`already_owned`), UNPROCESSABLE (`unknown_person`). */
export const giveGift = command({
  name: 'billing.sale.gift',
  summary: 'Gives a person what the organization sells',
  input: giveGiftInput,
  output: givenGift,
  scope: 'billing.sale.refund',
  throttles: [{ key: (_, actor) => organizationOf(actor), capacity: 100, perSeconds: 3600 }],
  prepare: async ({ platform, actor, origin }, { offerId, email, returnPath }) => {
    const organizationId = organizationOf(actor) ?? '';
    const asSeller = internally({ origin }, 'billing.gift', { organizationId });
    await execute(platform, findOwnOffer, asSeller, { offerId });
    const userId = await personBy(platform, asSeller, email);
    const givenById = 'userId' in actor ? actor.userId : null;
    const asReceiver = internally({ origin }, 'billing.gift', { userId });
    return execute(platform, recordGift, asReceiver, { offerId, organizationId, givenById, returnPath });
  },
  run: async (ctx, { offerId }, { purchaseId }) => {
    ctx.target('billing.purchase', purchaseId, { offerId });
    return { purchaseId };
  },
});

export const findOwnOffer = query({
  name: 'billing.offer.find_own',
  summary: 'Finds an offer of the organization',
  scope: 'internal',
  input: z.object({ offerId: z.uuid() }),
  output: z.object({}),
  run: async ({ tx, organizationId }, { offerId: id }) => {
    const found = await tx.billingOffer.count({ where: { id, organizationId, active: true } });
    if (found === 0) throw new DomainError('NOT_FOUND', 'This offer was not found.');
    return {};
  },
});

async function personBy(platform: Platform, call: Call, email: string): Promise<string> {
  const person = await execute(platform, findAccount, call, { email });
  if (person) return person.id;
  throw new DomainError(
    'UNPROCESSABLE',
    `${email} has no account yet. Ask them to sign up, then give it again.`,
    {
      reason: 'unknown_person',
    },
  );
}
