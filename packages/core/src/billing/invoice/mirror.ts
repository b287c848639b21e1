import type { BillingInvoiceModel, BillingSubscriptionModel, Prisma } from '@atrium/db';
import type { Context, InvoiceSnapshot } from '../../kernel/index.ts';
import { saysAlready } from '../sync/rewrite.ts';

/** An invoice that says something else than before; `before` is null when it is new. */
export interface InvoiceChange {
  readonly before: BillingInvoiceModel | null;
  readonly after: BillingInvoiceModel;
  readonly seen: InvoiceSnapshot;
}

/** Rewrites the subscription's invoices from what was read, oldest first. Drafts may still change: they are not kept. */
export async function mirrorInvoices(
  { tx }: Context,
  subscription: BillingSubscriptionModel,
  invoices: readonly InvoiceSnapshot[],
): Promise<InvoiceChange[]> {
  const issued = invoices.filter(({ status }) => status !== 'draft').toReversed();
  const known = await tx.billingInvoice.findMany({
    where: { stripeInvoiceId: { in: issued.map(({ invoiceId }) => invoiceId) } },
  });
  const changes: InvoiceChange[] = [];
  for (const seen of issued) {
    const before = known.find(({ stripeInvoiceId }) => stripeInvoiceId === seen.invoiceId) ?? null;
    const columns = columnsOf(seen);
    if (before && saysAlready(before, columns)) continue;
    const after = before
      ? await tx.billingInvoice.update({ where: { id: before.id }, data: columns })
      : await tx.billingInvoice.create({ data: { ...ownersOf(subscription), ...columns } });
    changes.push({ before, after, seen });
  }
  return changes;
}

const ownersOf = ({ id: subscriptionId, accountId, organizationId, userId }: BillingSubscriptionModel) => ({
  ...{ subscriptionId, accountId, organizationId, userId },
});

const columnsOf = (seen: InvoiceSnapshot) => ({
  stripeInvoiceId: seen.invoiceId,
  number: seen.number,
  status: seen.status,
  currency: seen.currency.toUpperCase(),
  totalMinor: BigInt(seen.totalMinor),
  paidMinor: BigInt(seen.paidMinor),
  dueMinor: BigInt(seen.dueMinor),
  attemptCount: seen.attemptCount,
  nextAttemptAt: seen.nextAttemptAt,
  lines: seen.lines.map((line) => ({
    ...line,
    periodStart: line.periodStart?.toISOString() ?? null,
    periodEnd: line.periodEnd?.toISOString() ?? null,
  })) satisfies Prisma.InputJsonArray,
  hostedUrl: seen.hostedUrl,
  pdfUrl: seen.pdfUrl,
  paidWith: seen.paidWith,
  periodStart: seen.periodStart,
  periodEnd: seen.periodEnd,
  issuedAt: seen.issuedAt,
  paidAt: seen.paidAt,
});
