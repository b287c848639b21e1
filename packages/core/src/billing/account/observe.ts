import type { Context } from '../../kernel/index.ts';

/** Clocks this close are the same clock. */
const toleranceSeconds = 90;

/**
 * Keeps what a reading tells of the account: the vendor's now, if that is a test clock ahead of ours, and the currency
 * of its first charge. With real money the two clocks are one.
 */
export async function observeAccount(
  { tx, now, platform }: Context,
  accountId: string,
  seen: { readonly asOf: Date; readonly currency: string | null },
): Promise<void> {
  const apart = Math.round((seen.asOf.getTime() - now.getTime()) / 1000);
  const isAhead = !platform.ports.payments.live && Math.abs(apart) > toleranceSeconds;
  await tx.$executeRaw`
    UPDATE "BillingAccount" SET "updatedAt" = ${now}, "clockOffsetSeconds" = ${isAhead ? apart : 0},
      currency = coalesce(currency, ${seen.currency?.toUpperCase() ?? null})
    WHERE id = ${accountId}::uuid AND ("clockOffsetSeconds" <> ${isAhead ? apart : 0} OR currency IS NULL)`;
}
