import { command, DomainError, execute } from '../../kernel/index.ts';
import { changeRunning, changeTo, findTarget, type Running, requirePaid, type Target } from './change.ts';
import { changePlanInput, upgradePreview } from './schemas.ts';

/** What changing to a larger plan takes now, to the unit. Changes nothing. */
export const previewUpgrade = command({
  name: 'billing.subscription.preview_upgrade',
  summary: 'Says what an upgrade would cost now',
  input: changePlanInput,
  output: upgradePreview,
  scope: 'billing.manage',
  audit: false,
  prepare: (context, input) =>
    changeRunning(context, input.product, async (running) => {
      const to = await upgradeTarget(running, input);
      const { change } = await changeTo(running, to);
      const { lines, prorationAt, ...due } = await running.platform.ports.payments.previewUpgrade(change);
      return {
        ...due,
        planKey: input.planKey,
        planName: to.planName,
        lines: lines.map(({ description, amountMinor }) => ({ description, amountMinor })),
        prorationAt: prorationAt.toISOString(),
      };
    }),
  run: async (_ctx, _input, preview) => ({ ...preview, currency: preview.currency.toUpperCase() }),
});

interface Wanted {
  readonly product: string;
  readonly planKey: string;
  readonly interval?: 'month' | 'year' | undefined;
}

/** Throws BAD_INPUT for a plan that is not more than the present one. */
export async function upgradeTarget(
  running: Running,
  { product, planKey, interval }: Wanted,
): Promise<Target> {
  requirePaid(running);
  const { platform, call, row } = running;
  const to = await execute(platform, findTarget, call, { product, planKey, interval, priceId: row.priceId });
  if (to.rise <= 0) {
    throw new DomainError(
      'BAD_INPUT',
      `${to.planName} is not more than ${running.planName}: downgrade to it.`,
      {
        reason: 'not_an_upgrade',
      },
    );
  }
  return to;
}
