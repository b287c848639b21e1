import type { BillingPurchaseModel } from '@atrium/db';
import type { Context } from '../../kernel/index.ts';
import { purchasePaid, purchaseRefunded } from '../events.ts';
import { mailJob } from '../mail/mail.job.ts';
import { isBack, type RefundChange } from '../refund/mirror.ts';
import { tellSeller } from '../sale/tell-seller.job.ts';

interface Told {
  readonly before: BillingPurchaseModel;
  readonly after: BillingPurchaseModel;
  readonly refunds: readonly RefundChange[];
}

/** States what became another by this reading, to buyer and seller: each change once, however many events spoke of it. */
export function tellOfPurchase(ctx: Context, { before, after, refunds }: Told): void {
  const purchaseId = after.id;
  const { feature, userId, organizationId, sellerOrganizationId } = after;
  const about = { purchaseId, feature, userId, organizationId, sellerOrganizationId };
  const toBuyer = userId ? { userId } : {};
  if (!before.paidAt && after.paidAt) {
    ctx.record(purchasePaid, about, toBuyer);
    ctx.enqueue(mailJob, { kind: 'receipt', purchaseId });
  }
  for (const { refund, was } of refunds) {
    const refundId = refund.id;
    if (refund.status === 'succeeded') ctx.enqueue(mailJob, { kind: 'refund', refundId });
    if (isBack(refund.status) && was === 'succeeded')
      ctx.enqueue(mailJob, { kind: 'refund_failed', refundId });
  }
  if (after.refundedMinor > before.refundedMinor) {
    ctx.record(purchaseRefunded, { ...about, full: after.refundedMinor === after.paidMinor }, toBuyer);
  }
  if (after.version !== before.version || refunds.length > 0) {
    ctx.enqueue(tellSeller, { purchaseId }, { organizationId: sellerOrganizationId });
  }
}
