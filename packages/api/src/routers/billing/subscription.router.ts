import {
  cancelPlanChange,
  cancelSubscription,
  downgradeSubscription,
  getSubscription,
  previewUpgrade,
  resumeSubscription,
  settleSubscription,
  startSubscription,
  upgradeSubscription,
} from '@atrium/core/billing';
import { expose, router } from '../../trpc.ts';

const tags = ['billing: plans'];
const one = '/billing/subscriptions/{product}' as const;

export const subscriptionRouter = router({
  get: expose(getSubscription, { method: 'GET', path: one, tags }),
  start: expose(startSubscription, { method: 'POST', path: '/billing/subscriptions', tags }),
  settle: expose(settleSubscription, {
    method: 'POST',
    path: '/billing/checkouts/{checkoutId}/settle',
    tags,
  }),
  previewUpgrade: expose(previewUpgrade, { method: 'POST', path: `${one}/upgrade/preview`, tags }),
  upgrade: expose(upgradeSubscription, { method: 'POST', path: `${one}/upgrade`, tags }),
  downgrade: expose(downgradeSubscription, { method: 'POST', path: `${one}/downgrade`, tags }),
  cancelChange: expose(cancelPlanChange, { method: 'POST', path: `${one}/cancel-change`, tags }),
  cancel: expose(cancelSubscription, { method: 'POST', path: `${one}/cancel`, tags }),
  resume: expose(resumeSubscription, { method: 'POST', path: `${one}/resume`, tags }),
});
