import { type Context, DomainError } from '../../kernel/index.ts';
import { holdsFeature } from '../entitlement/access-of.ts';

interface Wanted {
  readonly id: string;
  readonly feature: string;
  readonly name: string;
}

/** Throws CONFLICT where paying again would pay twice: `already_owned`, `processing`, `disputed`. */
export async function refuseSecondPurchase(
  ctx: Context,
  { id: offerId, feature, name }: Wanted,
): Promise<void> {
  const { userId } = ctx;
  if (await holdsFeature(ctx, { userId }, feature)) {
    throw refused('already_owned', `"${name}" is yours already. Nothing was charged.`);
  }
  const open = await ctx.tx.billingPurchase.findFirst({
    where: { userId, offerId, status: { in: ['processing', 'disputed'] } },
    select: { status: true },
  });
  if (open?.status === 'processing') {
    throw refused(
      'processing',
      `Your payment for "${name}" is on its way: some banks take days. It opens by itself; nothing more was charged.`,
    );
  }
  if (open) {
    throw refused(
      'disputed',
      `Your bank is asking back what you paid for "${name}". It opens again when that is settled; nothing more was charged.`,
    );
  }
}

const refused = (reason: string, message: string): DomainError =>
  new DomainError('CONFLICT', message, { reason });
