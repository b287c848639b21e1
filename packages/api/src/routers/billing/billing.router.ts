import { getBillingStatus, listInvoices, listPlans, openPortal } from '@atrium/core/billing';
import { expose, router } from '../../trpc.ts';
import { billingAdminRouter } from './admin.router.ts';
import { purchaseRouter } from './purchase.router.ts';
import { saleRouter } from './sale.router.ts';
import { subscriptionRouter } from './subscription.router.ts';
import { usageRouter } from './usage.router.ts';

const tags = ['billing: plans'];

export const billingRouter = router({
  purchase: purchaseRouter,
  sale: saleRouter,
  subscription: subscriptionRouter,
  usage: usageRouter,
  plan: router({ list: expose(listPlans, { method: 'GET', path: '/billing/plans', tags }) }),
  invoice: router({ list: expose(listInvoices, { method: 'GET', path: '/billing/invoices', tags }) }),
  portal: router({ open: expose(openPortal, { method: 'POST', path: '/billing/portal', tags }) }),
  status: router({ get: expose(getBillingStatus, { method: 'GET', path: '/billing/status', tags }) }),
  admin: billingAdminRouter,
});
