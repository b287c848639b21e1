import { router } from '../../trpc.ts';
import { purchaseRouter } from './purchase.router.ts';
import { usageRouter } from './usage.router.ts';

export const billingRouter = router({
  purchase: purchaseRouter,
  usage: usageRouter,
});
