import { getPurchase, listPurchases, settlePurchase, startPurchase } from '@atrium/core/billing';
import { expose, router } from '../../trpc.ts';

const tags = ['billing: purchases'];
const one = '/billing/purchases/{purchaseId}' as const;

export const purchaseRouter = router({
  list: expose(listPurchases, { method: 'GET', path: '/billing/purchases', tags }),
  get: expose(getPurchase, { method: 'GET', path: one, tags }),
  start: expose(startPurchase, { method: 'POST', path: '/billing/purchases', tags }),
  settle: expose(settlePurchase, { method: 'POST', path: `${one}/settle`, tags }),
});
