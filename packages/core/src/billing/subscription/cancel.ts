import { command } from '../../kernel/index.ts';
import { changeRunning } from './change.ts';
import { changedSubscription } from './changed.ts';
import { oneProduct, subscription } from './schemas.ts';

/** Ends the plan when what is paid for ends: nothing more is charged. Taken back by `resume` until then. */
export const cancelSubscription = command({
  name: 'billing.subscription.cancel',
  summary: "Ends the plan at the period's end",
  input: oneProduct,
  output: subscription,
  scope: 'billing.manage',
  prepare: (context, { product }) =>
    changeRunning(context, product, async ({ platform, row, key }) => {
      if (row.cancelAtPeriodEnd) return;
      await platform.ports.payments.cancelAtPeriodEnd(key('cancel'), row.stripeSubscriptionId, true);
    }),
  run: (ctx, { product }) => changedSubscription(ctx, product),
});

export const resumeSubscription = command({
  name: 'billing.subscription.resume',
  summary: 'Takes back the end of the plan',
  input: oneProduct,
  output: subscription,
  scope: 'billing.manage',
  prepare: (context, { product }) =>
    changeRunning(context, product, async ({ platform, row, key }) => {
      if (!row.cancelAtPeriodEnd) return;
      await platform.ports.payments.cancelAtPeriodEnd(key('resume'), row.stripeSubscriptionId, false);
    }),
  run: (ctx, { product }) => changedSubscription(ctx, product),
});

export const cancelPlanChange = command({
  name: 'billing.subscription.cancel_change',
  summary: 'Takes back a planned change to a smaller plan',
  input: oneProduct,
  output: subscription,
  scope: 'billing.manage',
  prepare: (context, { product }) =>
    changeRunning(context, product, async ({ platform, row }) => {
      if (row.stripeScheduleId) await platform.ports.payments.releaseSchedule(row.stripeScheduleId);
    }),
  run: (ctx, { product }) => changedSubscription(ctx, product),
});
