import type { Registration } from '../kernel/index.ts';
import { recordCustomer } from './catalogue/customer.ts';
import { findSold, recordSold } from './catalogue/price.ts';
import { billingFacts } from './events.ts';
import { mailJob, writeLetter } from './mail/mail.job.ts';
import { syncPlans } from './plan/sync-plans.ts';
import { applyPurchase } from './purchase/apply.ts';
import { closeUnopened, recordCheckout } from './purchase/checkout.ts';
import { locatePurchase } from './purchase/follow.ts';
import { getPurchase } from './purchase/get.ts';
import { listPurchases } from './purchase/list.ts';
import { openPurchase } from './purchase/open.ts';
import { settlePurchase } from './purchase/settle.ts';
import { startPurchase } from './purchase/start.ts';
import { recordSaleChange, tellSeller } from './sale/tell-seller.job.ts';
import { billingScopes } from './scopes.ts';
import { applySubscription } from './subscription/apply.ts';
import { locateAccount } from './subscription/sync.ts';
import { billingSubscriptions } from './subscriptions.ts';
import { takeLease } from './sync/lease.ts';
import { lookAgain } from './sync/look-again.job.ts';
import { usageRegistration } from './usage/registration.ts';
import { applyEvent } from './webhook/apply-event.job.ts';
import { closeEvent, findEvent } from './webhook/event.ts';
import { keepEvent } from './webhook/receive.ts';

export const billingRegistration: Registration = {
  name: 'billing',
  verbs: [
    syncPlans,
    startPurchase,
    settlePurchase,
    listPurchases,
    getPurchase,
    openPurchase,
    recordCheckout,
    closeUnopened,
    locatePurchase,
    applyPurchase,
    locateAccount,
    applySubscription,
    findSold,
    recordSold,
    recordCustomer,
    takeLease,
    keepEvent,
    findEvent,
    closeEvent,
    recordSaleChange,
    writeLetter,
    ...usageRegistration.verbs,
  ],
  scopes: billingScopes,
  facts: billingFacts,
  jobs: [applyEvent, lookAgain, mailJob, tellSeller, ...usageRegistration.jobs],
  subscriptions: billingSubscriptions,
  schedules: [...usageRegistration.schedules],
  reports: usageRegistration.reports,
};
