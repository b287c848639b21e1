import { query } from '../../kernel/index.ts';
import { oneProduct, subscription } from './schemas.ts';
import { shownSubscription, subscriptionOf } from './shown.ts';

export const getSubscription = query({
  name: 'billing.subscription.get',
  summary: 'Shows how the organization pays for a product',
  input: oneProduct,
  output: subscription.nullable(),
  scope: 'billing.manage',
  run: async (ctx, { product }) => {
    const row = await subscriptionOf(ctx, ctx.organizationId, product);
    return row && shownSubscription(ctx, row);
  },
});
