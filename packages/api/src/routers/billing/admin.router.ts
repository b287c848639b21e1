import {
  grantPlan,
  listJournal,
  listMeterReports,
  listPlanGrants,
  listStaffPurchases,
  listStaffRefunds,
  listStaffSubscriptions,
  listWebhookEvents,
  resendMeterReport,
  retryWebhookEvent,
  revokePlanGrant,
  sumJournal,
} from '@atrium/core/billing';
import { expose, router } from '../../trpc.ts';

/** For the admin panel. Not over REST: it is no customer's business. */
export const billingAdminRouter = router({
  purchases: expose(listStaffPurchases),
  subscriptions: expose(listStaffSubscriptions),
  refunds: expose(listStaffRefunds),
  journal: expose(listJournal),
  balances: expose(sumJournal),
  events: expose(listWebhookEvents),
  retryEvent: expose(retryWebhookEvent),
  meterReports: expose(listMeterReports),
  resendMeterReport: expose(resendMeterReport),
  planGrants: expose(listPlanGrants),
  grantPlan: expose(grantPlan),
  revokePlan: expose(revokePlanGrant),
});
