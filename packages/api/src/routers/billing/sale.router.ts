import {
  getSale,
  giveGift,
  listSales,
  previewRefund,
  refundSale,
  revokeGift,
  summarizeSales,
} from '@atrium/core/billing';
import { expose, router } from '../../trpc.ts';

const tags = ['billing: sales'];
const one = '/billing/sales/{purchaseId}' as const;

export const saleRouter = router({
  summary: expose(summarizeSales, { method: 'GET', path: '/billing/sales/summary', tags }),
  list: expose(listSales, { method: 'GET', path: '/billing/sales', tags }),
  get: expose(getSale, { method: 'GET', path: one, tags }),
  previewRefund: expose(previewRefund, { method: 'GET', path: `${one}/refund`, tags }),
  refund: expose(refundSale, { method: 'POST', path: `${one}/refund`, tags }),
  gift: expose(giveGift, { method: 'POST', path: '/billing/gifts', tags }),
  revokeGift: expose(revokeGift, { method: 'POST', path: '/billing/gifts/{purchaseId}/revoke', tags }),
});
