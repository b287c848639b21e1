import { type Context, DomainError } from '../../kernel/index.ts';
import type { Subscription } from './schemas.ts';
import { shownSubscription, subscriptionOf } from './shown.ts';

/** The subscription as it is after an act on it, named in the activity log. */
export async function changedSubscription(
  ctx: Context,
  product: string,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<Subscription> {
  const row = await subscriptionOf(ctx, ctx.organizationId, product);
  if (!row) throw new DomainError('CONFLICT', 'The plan has ended meanwhile. Nothing was charged.');
  ctx.target('billing.subscription', row.id, detail);
  return shownSubscription(ctx, row);
}
