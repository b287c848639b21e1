import { router } from '../../trpc.ts';
import { usageRouter } from './usage.router.ts';

export const billingRouter = router({
  usage: usageRouter,
});
