import type { Registration, Verb } from '../kernel/index.ts';
import { findAccountNow } from './account/find-now.ts';
import { recordCustomer } from './catalogue/customer.ts';
import { findSold, recordSold } from './catalogue/price.ts';
import * as door from './door.ts';
import { announceTrialEnd, remindOfTrialEnd, trialEndNotice } from './entitlement/trial-end.job.ts';
import { billingFacts } from './events.ts';
import { findOwnOffer } from './gift/give.ts';
import { recordGift } from './gift/record.ts';
import { closeGift, findGift } from './gift/revoke.ts';
import { applyInvoicePayment } from './invoice/follow-payment.ts';
import { invoicesReport } from './invoice/invoices.report.ts';
import { mailJob, writeLetter } from './mail/mail.job.ts';
import { syncPlans } from './plan/sync-plans.ts';
import { applyPurchase } from './purchase/apply.ts';
import { closeUnopened, recordCheckout } from './purchase/checkout.ts';
import { locatePurchase } from './purchase/follow.ts';
import { openPurchase } from './purchase/open.ts';
import { findComparable, findVersion } from './reconcile/due.ts';
import { reconcile, recordReconciliation } from './reconcile/reconcile.job.ts';
import { failRefund, findRefund, sendRefund } from './refund/send.job.ts';
import { salesReport } from './sale/sales.report.ts';
import { recordSaleChange, tellSeller } from './sale/tell-seller.job.ts';
import { billingScopes } from './scopes.ts';
import { applySubscription } from './subscription/apply.ts';
import { findRunning, findTarget } from './subscription/change.ts';
import { recordPlanCheckout } from './subscription/checkout.ts';
import { openPlanCheckout } from './subscription/open-checkout.ts';
import { findCustomer } from './subscription/portal.ts';
import { findPlanCheckout } from './subscription/settle.ts';
import { locateAccount } from './subscription/sync.ts';
import { billingSubscriptions } from './subscriptions.ts';
import { takeLease } from './sync/lease.ts';
import { lookAgain } from './sync/look-again.job.ts';
import { usageRegistration } from './usage/registration.ts';
import { applyEvent } from './webhook/apply-event.job.ts';
import { closeEvent, findEvent } from './webhook/event.ts';
import { locatePlanCheckout } from './webhook/follow-session.ts';
import { keepEvent } from './webhook/receive.ts';

/** Steps of the verbs above: each a transaction of its own, with a vendor's call before or after it. */
const steps: readonly Verb[] = [
  syncPlans,
  takeLease,
  ...[openPurchase, recordCheckout, closeUnopened, locatePurchase, applyPurchase],
  ...[openPlanCheckout, recordPlanCheckout, findPlanCheckout, findRunning, findTarget],
  ...[locateAccount, applySubscription, applyInvoicePayment, findCustomer, findAccountNow],
  ...[findSold, recordSold, recordCustomer],
  ...[findOwnOffer, recordGift, findGift, closeGift],
  ...[findRefund, failRefund, recordSaleChange],
  ...[findComparable, findVersion, recordReconciliation],
  ...[locatePlanCheckout, keepEvent, findEvent, closeEvent, writeLetter, announceTrialEnd],
];

export const billingRegistration: Registration = {
  name: 'billing',
  verbs: [...Object.values<Verb>(door), ...steps, ...usageRegistration.verbs],
  scopes: billingScopes,
  facts: billingFacts,
  jobs: [
    applyEvent,
    lookAgain,
    mailJob,
    tellSeller,
    sendRefund,
    reconcile,
    remindOfTrialEnd,
    ...usageRegistration.jobs,
  ],
  subscriptions: billingSubscriptions,
  schedules: [{ cron: '41 2 * * *', job: reconcile }, ...usageRegistration.schedules],
  notices: [trialEndNotice],
  reports: [salesReport, invoicesReport, ...usageRegistration.reports],
};
