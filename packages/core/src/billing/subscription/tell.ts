import type { BillingSubscriptionModel } from '@atrium/db';
import { addSeconds, type Context, days, hours, type SubscriptionSnapshot } from '../../kernel/index.ts';
import { invoiceFailed, subscriptionChanged } from '../events.ts';
import type { InvoiceChange } from '../invoice/mirror.ts';
import type { LetterSubject } from '../mail/letter.ts';
import { mailJob } from '../mail/mail.job.ts';

interface Told {
  /** Null at the first reading. */
  readonly before: BillingSubscriptionModel | null;
  readonly after: BillingSubscriptionModel;
  readonly invoices: readonly InvoiceChange[];
  readonly seen: SubscriptionSnapshot;
}

/** States what became another by this reading: each change once, however many events spoke of it. */
export async function tellOfSubscription(ctx: Context, told: Told): Promise<void> {
  const { before, after } = told;
  for (const change of told.invoices) tellOfInvoice(ctx, change, after);
  if (!before || before.version !== after.version) {
    const { id: subscriptionId, product, planKey, status } = after;
    ctx.record(subscriptionChanged, { subscriptionId, product, planKey, status });
  }
  const change = changeOf(before, after);
  if (change) {
    const { id: subscriptionId, version } = after;
    ctx.enqueue(mailJob, { kind: 'plan_changed', subscriptionId, version, change });
  }
  await tellOfTrialEnd(ctx, told);
}

function tellOfInvoice(
  ctx: Context,
  { before, after: invoice, seen }: InvoiceChange,
  subscription: BillingSubscriptionModel,
): void {
  const { id: invoiceId, attemptCount: attempt } = invoice;
  if (invoice.status === 'paid' && before?.status !== 'paid' && invoice.paidMinor > 0n) {
    ctx.enqueue(mailJob, { kind: 'invoice_paid', invoiceId });
  }
  if (subscription.openInvoiceId === invoiceId && attempt > (before?.attemptCount ?? 0)) {
    ctx.record(invoiceFailed, { invoiceId, attempt });
    ctx.enqueue(mailJob, {
      ...{ kind: 'payment_failed', invoiceId, attempt },
      asksCustomer: seen.needsAction,
    });
  }
}

type PlanChange = Extract<LetterSubject, { kind: 'plan_changed' }>['change'];

const unbegun = ['incomplete', 'incomplete_expired'];
const hasBegun = (row: BillingSubscriptionModel | null): row is BillingSubscriptionModel =>
  row !== null && !unbegun.includes(row.status);

/** The one change of plan worth a mail, the weightiest first. */
function changeOf(
  before: BillingSubscriptionModel | null,
  after: BillingSubscriptionModel,
): PlanChange | null {
  if (!hasBegun(after)) return null;
  const wasLive = hasBegun(before) && before.status !== 'canceled';
  if (after.status === 'canceled') return wasLive ? 'ended' : null;
  if (!wasLive) return 'started';
  if (before.planKey !== after.planKey) return 'changed';
  if (!before.cancelAtPeriodEnd && after.cancelAtPeriodEnd) return 'end_planned';
  if (after.pendingPlanKey && before.pendingPlanKey !== after.pendingPlanKey) return 'change_planned';
  const isTakenBack =
    (before.cancelAtPeriodEnd && !after.cancelAtPeriodEnd) ||
    (before.pendingPlanKey !== null && after.pendingPlanKey === null);
  return isTakenBack ? 'resumed' : null;
}

/** The vendor's `trial_will_end` comes three days before the end, or at once for a shorter trial. */
const noticeSeconds = days(3) + hours(1);

async function tellOfTrialEnd(ctx: Context, { after, seen }: Told): Promise<void> {
  const { id, status, trialEndsAt, trialEndToldFor } = after;
  const isNear =
    status === 'trialing' && trialEndsAt !== null && trialEndsAt <= addSeconds(seen.asOf, noticeSeconds);
  if (!isNear || trialEndToldFor?.getTime() === trialEndsAt.getTime()) return;
  await ctx.tx.billingSubscription.update({
    where: { id },
    data: { trialEndToldFor: trialEndsAt },
    select: { id: true },
  });
  ctx.enqueue(mailJob, { kind: 'trial_ending', subscriptionId: id, endsAt: trialEndsAt.toISOString() });
}
