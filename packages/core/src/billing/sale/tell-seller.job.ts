import { z } from 'zod';
import { command, execute, job } from '../../kernel/index.ts';
import { saleChanged } from '../events.ts';

const payload = z.object({ purchaseId: z.uuid() });

export const recordSaleChange = command({
  name: 'billing.sale.record_change',
  summary: 'States to the seller that a sale is new or another',
  scope: 'internal',
  audit: false,
  input: payload,
  output: z.object({}),
  run: async (ctx, sale) => {
    ctx.record(saleChanged, sale);
    return {};
  },
});

/** The purchase is the buyer's row; its seller hears of it in a transaction of its own. */
export const tellSeller = job({
  name: 'billing.sale.tell',
  payload,
  run: async ({ platform, actor, origin }, sale) => {
    await execute(platform, recordSaleChange, { actor, origin }, sale);
  },
});
