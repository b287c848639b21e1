import { command, DomainError, execute } from '../../kernel/index.ts';
import { changeRunning, changeTo, findTarget, requirePaid } from './change.ts';
import { changedSubscription } from './changed.ts';
import { changePlanInput, subscription } from './schemas.ts';

/** Changes to a smaller plan at the period's end: what is paid for stays until then. Taken back by `cancelChange`. */
export const downgradeSubscription = command({
  name: 'billing.subscription.downgrade',
  summary: "Changes to a smaller plan at the period's end",
  input: changePlanInput,
  output: subscription,
  scope: 'billing.manage',
  prepare: (context, { product, planKey, interval }) =>
    changeRunning(context, product, async (running) => {
      const { platform, call, row } = running;
      if (row.pendingPlanKey === planKey) return;
      requirePaid(running);
      const to = await execute(platform, findTarget, call, {
        product,
        planKey,
        interval,
        priceId: row.priceId,
      });
      if (to.rise >= 0) {
        throw new DomainError(
          'BAD_INPUT',
          `${to.planName} is not less than ${running.planName}: upgrade to it.`,
          {
            reason: 'not_a_downgrade',
          },
        );
      }
      const { change } = await changeTo(running, to);
      await platform.ports.payments.scheduleDowngrade(running.key(`downgrade:${change.priceId}`), change);
    }),
  run: (ctx, { product, planKey }) => changedSubscription(ctx, product, { planKey }),
});
