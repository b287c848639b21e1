import { command, DomainError, execute, minutes } from '../../kernel/index.ts';
import { findAccountNow } from '../account/find-now.ts';
import { changeRunning, changeTo, type Running } from './change.ts';
import { changedSubscription } from './changed.ts';
import { upgradeTarget } from './preview-upgrade.ts';
import { subscription, upgradeInput } from './schemas.ts';

/** How long an amount that was shown may be taken. */
const previewSeconds = minutes(15);

/**
 * Changes to a larger plan now, if and only if the difference is paid; a failed payment leaves the plan as it is. A
 * second click is the same act. Throws UNPROCESSABLE (`declined`, `needs_action`), CONFLICT (`preview_expired`).
 */
export const upgradeSubscription = command({
  name: 'billing.subscription.upgrade',
  summary: 'Changes to a larger plan now',
  input: upgradeInput,
  output: subscription,
  scope: 'billing.manage',
  prepare: (context, input) =>
    changeRunning(context, input.product, async (running) => {
      if (running.row.planKey === input.planKey && input.interval === undefined) return;
      const prorationAt = new Date(input.prorationAt);
      await requireFreshPreview(running, prorationAt);
      const { change, lastInvoice } = await changeTo(running, await upgradeTarget(running, input));
      const key = running.key(`upgrade:${change.priceId}:${prorationAt.getTime()}:${lastInvoice}`);
      await running.platform.ports.payments.upgrade(key, { ...change, prorationAt });
    }),
  run: (ctx, { product, planKey }) => changedSubscription(ctx, product, { planKey }),
});

/** The instant decides the amount: only one that we gave out just now is taken. */
async function requireFreshPreview({ platform, call }: Running, prorationAt: Date): Promise<void> {
  const { now } = await execute(platform, findAccountNow, call, {});
  const ageSeconds = (now.getTime() - prorationAt.getTime()) / 1000;
  if (ageSeconds >= -90 && ageSeconds <= previewSeconds) return;
  throw new DomainError(
    'CONFLICT',
    'The amount was computed a while ago. Look at it again; nothing was charged.',
    {
      reason: 'preview_expired',
    },
  );
}
