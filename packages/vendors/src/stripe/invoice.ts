import type { InvoiceLine, InvoiceSnapshot } from '@atrium/core/kernel';
import type Stripe from 'stripe';
import { among, type Connection, expanded, idOf, instant, instantOrNull, paidWith, sum } from './read.ts';

const newest = 24;

/**
 * The subscription's newest invoices. How they were paid is read from the customer's payments in one list, because a
 * list of invoices cannot be expanded that deep.
 */
export async function invoicesOf(
  { stripe }: Connection,
  subscription: { readonly id: string; readonly customerId: string },
): Promise<InvoiceSnapshot[]> {
  const [invoices, intents] = await Promise.all([
    stripe.invoices.list({ subscription: subscription.id, limit: newest, expand: ['data.payments'] }),
    stripe.paymentIntents.list({
      customer: subscription.customerId,
      limit: 100,
      expand: ['data.latest_charge'],
    }),
  ]);
  const payments = new Map(intents.data.map((intent) => [intent.id, intent]));
  return Promise.all(
    invoices.data.map(async (invoice) =>
      snapshotOf(invoice, await allLines(stripe, invoice), paymentOf(invoice, payments)),
    ),
  );
}

/** Stripe puts only the first lines into the invoice. */
const allLines = async (stripe: Stripe, invoice: Stripe.Invoice): Promise<Stripe.InvoiceLineItem[]> =>
  invoice.lines.has_more
    ? stripe.invoices.listLineItems(invoice.id, { limit: 100 }).autoPagingToArray({ limit: 1_000 })
    : invoice.lines.data;

function paymentOf(
  invoice: Stripe.Invoice,
  known: ReadonlyMap<string, Stripe.PaymentIntent>,
): Stripe.PaymentIntent | null {
  const payments = invoice.payments?.data ?? [];
  const chosen =
    payments.find(({ status }) => status === 'paid') ?? payments.find(({ is_default }) => is_default);
  return known.get(idOf(chosen?.payment.payment_intent) ?? '') ?? null;
}

function snapshotOf(
  invoice: Stripe.Invoice,
  lines: readonly Stripe.InvoiceLineItem[],
  payment: Stripe.PaymentIntent | null,
): InvoiceSnapshot {
  const { finalized_at, paid_at } = invoice.status_transitions;
  const period = mainPeriod(lines) ?? { start: invoice.period_start, end: invoice.period_end };
  const isPaid = invoice.status === 'paid';
  return {
    invoiceId: invoice.id,
    number: invoice.number,
    status: among(invoice.status, ['draft', 'open', 'paid', 'void', 'uncollectible'], 'open'),
    currency: invoice.currency,
    totalMinor: invoice.total,
    paidMinor: invoice.amount_paid,
    dueMinor: invoice.amount_remaining,
    taxMinor: sum(invoice.total_taxes),
    discountMinor: sum(invoice.total_discount_amounts),
    attemptCount: invoice.attempt_count,
    nextAttemptAt: instantOrNull(invoice.next_payment_attempt),
    billingReason: invoice.billing_reason,
    hostedUrl: invoice.hosted_invoice_url ?? null,
    pdfUrl: invoice.invoice_pdf ?? null,
    paidWith: isPaid ? paidWith(expanded(payment?.latest_charge)?.payment_method_details) : null,
    periodStart: instantOrNull(period.start),
    periodEnd: instantOrNull(period.end),
    issuedAt: instant(finalized_at ?? invoice.created),
    paidAt: instantOrNull(paid_at),
    needsAction: invoice.status === 'open' && payment?.status === 'requires_action',
    lines: lines.map(lineOf),
  };
}

/** What is paid for now; the invoice's own period is the one that its usage came from. */
const mainPeriod = (lines: readonly Stripe.InvoiceLineItem[]) =>
  lines.find(({ parent }) => parent?.subscription_item_details?.proration === false)?.period ?? null;

export const lineOf = (line: Stripe.InvoiceLineItem): InvoiceLine => ({
  description: line.description ?? '',
  amountMinor: line.amount,
  quantity: line.quantity ?? 1,
  periodStart: instantOrNull(line.period.start),
  periodEnd: instantOrNull(line.period.end),
});
