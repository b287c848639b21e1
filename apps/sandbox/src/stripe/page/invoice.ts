import { type Html, html } from '../../page/html.ts';
import { money } from '../money/amount.ts';
import { day } from '../money/calendar.ts';
import { settledOf } from '../money/refund.ts';
import { totalsOf } from '../money/totals.ts';
import { brandOf } from '../wire/index.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type CardProblem, cardFields, cardHints, type Typed } from './card-form.ts';
import { payFrame } from './frame.ts';

/** Also what the PDF says. */
export function invoiceFacts(invoice: kept.Invoice): { rows: [string, string][]; sums: [string, string][] } {
  const totals = totalsOf(invoice);
  const amount = (minor: number) => money(minor, invoice.currency);
  const sums: [string, string][] = [['Subtotal', amount(totals.subtotal)]];
  if (totals.discount > 0) sums.push(['Discount', amount(-totals.discount)]);
  sums.push(['Total', amount(totals.total)]);
  if (invoice.balanceUsed !== 0) sums.push(['From your balance', amount(-invoice.balanceUsed)]);
  sums.push(['Paid', amount(totals.paid)], ['Due', amount(totals.remaining)]);
  return { rows: invoice.lines.map((line) => [line.description, amount(line.amount)]), sums };
}

export const invoiceTitle = (invoice: kept.Invoice): string => `Invoice ${invoice.number ?? '(draft)'}`;

export function invoicePage(
  world: World,
  invoice: kept.Invoice,
  view: { problem: CardProblem | null; typed: Typed },
): string {
  const { rows, sums } = invoiceFacts(invoice);
  const customer = world.shelves.customers.get(invoice.customer);
  const isOpen = invoice.status === 'open';
  const due = money(totalsOf(invoice).remaining, invoice.currency);
  const issued = day(invoice.finalizedAt ?? invoice.created);
  return payFrame(
    invoiceTitle(invoice),
    html`<main class="document">
<h1>${invoiceTitle(invoice)}</h1>
<p class="total">${isOpen ? html`<strong>${due}</strong> due` : html`<strong>${invoice.status}</strong>`}</p>
<dl class="facts"><dt>To</dt><dd>${customer.name} ${customer.email}</dd><dt>Issued</dt><dd>${issued}</dd>
${invoice.paidAt !== null && html`<dt>Paid</dt><dd>${day(invoice.paidAt)}</dd>`}
${invoice.nextAttempt !== null && html`<dt>Next try</dt><dd>${day(invoice.nextAttempt)}</dd>`}</dl>
${table(rows, sums)}
<p><a href="/stripe/invoices/${invoice.id}/pdf">Download as PDF</a></p>
${isOpen && html`<section aria-labelledby="pay-title"><h2 id="pay-title">Pay now</h2><form class="pay-form" method="post" action="/stripe/invoices/${invoice.id}/pay" data-once="Processing…">${cardFields(view.typed, view.problem)}<button class="primary">Pay ${due}</button></form>${cardHints()}</section>`}
</main>`,
  );
}

const table = (rows: readonly [string, string][], sums: readonly [string, string][]): Html =>
  html`<ul class="lines">${rows.map(([words, amount]) => html`<li><span>${words}</span><span>${amount}</span></li>`)}</ul>
<dl class="sums">${sums.map(([name, amount]) => html`<div class="${name === 'Due' && 'strong'}"><dt>${name}</dt><dd>${amount}</dd></div>`)}</dl>`;

export function receiptPage(world: World, charge: kept.Charge): string {
  const customer = world.shelves.customers.get(charge.customer);
  const { number } = world.shelves.paymentMethods.get(charge.paymentMethod);
  const refunded = settledOf(world, charge.id);
  const sums: [string, string][] = [['Amount paid', money(charge.amount, charge.currency)]];
  if (refunded > 0) sums.push(['Refunded', money(-refunded, charge.currency)]);
  return payFrame(
    'Receipt',
    html`<main class="document"><h1>Receipt ${charge.receiptNumber}</h1>
<dl class="facts"><dt>For</dt><dd>${customer.name} ${customer.email}</dd><dt>Date</dt><dd>${day(charge.created)}</dd><dt>Card</dt><dd>${brandOf(number)} •••• ${number.slice(-4)}</dd></dl>
${table([], sums)}</main>`,
  );
}
