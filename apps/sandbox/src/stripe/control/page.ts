import { type Html, html } from '../../page/html.ts';
import { layout } from '../../page/layout.ts';
import { money } from '../money/amount.ts';
import { day } from '../money/calendar.ts';
import { cardOf } from '../money/cards.ts';
import { totalsOf } from '../money/totals.ts';
import type * as kept from '../world/kept.ts';
import { MAIN_CLOCK, type World } from '../world/world.ts';

const SHOWN = 12;

/** What a person moves by hand: time, disputes, refunds, events. */
export function stripePage(world: World): string {
  return layout(
    'Stripe',
    'stripe',
    html`<main class="vendors"><h1>Stripe: time, money and events</h1>
${clockCard(world)}${subscriptionsCard(world)}${chargesCard(world)}${promotionsCard(world)}${eventsCard(world)}</main>`,
  );
}

const stamp = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');

const act = (action: string, words: string, fields: Readonly<Record<string, string | number>> = {}): Html =>
  html`<form method="post" action="/control/stripe/${action}">${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button>${words}</button></form>`;

const HOUR = 3_600;
const moves: readonly [string, Readonly<Record<string, string | number>>][] = [
  ['1 hour', { by: HOUR }],
  ['1 day', { by: 24 * HOUR }],
  ['7 days', { by: 7 * 24 * HOUR }],
  ['To the next trial’s end', { to: 'trial_end' }],
  ['To the next renewal', { to: 'renewal' }],
  ['To the next retry', { to: 'retry' }],
];

function clockCard(world: World): Html {
  const { offset } = world.shelves.clocks.get(MAIN_CLOCK);
  const ahead =
    offset === 0 ? 'the real time' : `${(offset / 86_400).toFixed(1)} days ahead of the real time`;
  const ends = (['canceled', 'unpaid', 'past_due'] as const).map(
    (end) =>
      html`<option value="${end}" ${world.settings.dunningEnd === end && html`selected`}>${end.replace('_', ' ')}</option>`,
  );
  return html`<section class="card" aria-labelledby="clock-title">
<div><h2 id="clock-title">Clock</h2><span class="faint">It is ${stamp(world.clockNow(MAIN_CLOCK))} UTC, ${ahead}. Trials end, renewals and retries happen on the way, in order. It does not go back.</span></div>
<div class="bar">${moves.map(([words, fields]) => act('clock', words, fields))}</div>
<form method="post" action="/control/stripe/settings"><label>After the last failed try a subscription is<select name="dunningEnd">${ends}</select></label><button>Keep</button></form>
<span class="faint">Events go to ${world.settings.target ?? 'nobody: no target is set'}.</span>
</section>`;
}

const rows = (heads: readonly string[], body: readonly Html[], none: string): Html =>
  body.length === 0
    ? html`<span class="faint">${none}</span>`
    : html`<div class="scroll" tabindex="0" role="group" aria-label="${heads.join(', ')}"><table class="wide"><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${body}</tbody></table></div>`;

function subscriptionsCard(world: World): Html {
  const body = world.shelves.subscriptions
    .list()
    .slice(0, SHOWN)
    .map((one) => subscriptionRow(world, one));
  return html`<section class="card" aria-labelledby="subs-title"><h2 id="subs-title">Subscriptions</h2>
${rows(['Customer', 'Status', 'Period ends', 'Latest invoice', 'Time of this customer'], body, 'No subscriptions yet.')}</section>`;
}

function subscriptionRow(world: World, one: kept.Subscription): Html {
  const customer = world.shelves.customers.get(one.customer);
  const invoice = world.shelves.invoices.find(one.latestInvoice);
  const tries = invoice && invoice.attemptCount > 1 ? `, try ${invoice.attemptCount}` : '';
  const next = invoice?.nextAttempt ? `, next ${day(invoice.nextAttempt)}` : '';
  const state = one.cancelAtPeriodEnd ? `${one.status}, ends` : one.status;
  return html`<tr><td>${customer.name ?? customer.email ?? customer.id}</td>
<td class="${one.status === 'active' || one.status === 'trialing' ? 'ok' : 'not'}">${state}</td><td>${day(one.periodEnd)}</td>
<td>${invoice && html`<a href="/stripe/invoices/${invoice.id}">${money(totalsOf(invoice).due, invoice.currency)}</a> ${invoice.status}${tries}${next}`}</td>
<td><div class="bar">${act('clock', '+7 days', { by: 7 * 24 * HOUR, customer: customer.id })}${act('clock', 'To renewal', { to: 'renewal', customer: customer.id })}</div></td></tr>`;
}

function chargesCard(world: World): Html {
  const body = world.shelves.charges
    .list()
    .slice(0, SHOWN)
    .map((charge) => chargeRow(world, charge));
  return html`<section class="card" aria-labelledby="charges-title"><h2 id="charges-title">Payments, refunds and disputes</h2>
${rows(['UTC', 'Customer', 'Amount', 'Result', 'The bank'], body, 'No payments yet.')}</section>`;
}

function chargeRow(world: World, charge: kept.Charge): Html {
  const customer = world.shelves.customers.get(charge.customer);
  const card = world.shelves.paymentMethods.get(charge.paymentMethod);
  const refunds = world.shelves.refunds.list((one) => one.charge === charge.id);
  const [dispute] = world.shelves.disputes.list((one) => one.charge === charge.id);
  const isOpen = dispute?.status === 'needs_response' || dispute?.status === 'under_review';
  return html`<tr><td>${stamp(charge.created)}</td><td>${customer.name ?? customer.email ?? customer.id}</td>
<td>${money(charge.amount, charge.currency)}</td>
<td class="${charge.failure ? 'not' : 'ok'}">${charge.failure?.message ?? 'paid'} <span class="faint">•••• ${card.number.slice(-4)} ${cardOf(card.number)?.hint}</span>
${refunds.map((one) => html`<br>refund of ${money(one.amount, one.currency)} ${one.status}`)}${dispute && html`<br>dispute ${dispute.status.replace('_', ' ')}`}</td>
<td><div class="bar">${!charge.failure && !dispute && act(`charges/${charge.id}/dispute`, 'Dispute')}
${isOpen && [act(`disputes/${dispute.id}/close`, 'Win', { outcome: 'won' }), act(`disputes/${dispute.id}/close`, 'Lose', { outcome: 'lost' })]}
${refunds
  .filter(({ status }) => status === 'succeeded' || status === 'pending')
  .map((one) => act(`refunds/${one.id}/settle`, 'Refund fails', { status: 'failed' }))}
${refunds
  .filter(({ status }) => status === 'pending')
  .map((one) => act(`refunds/${one.id}/settle`, 'Refund arrives', { status: 'succeeded' }))}</div></td></tr>`;
}

function promotionsCard(world: World): Html {
  const body = world.shelves.promotionCodes.list().map((one) => {
    const coupon = world.shelves.coupons.get(one.coupon);
    const off =
      coupon.percentOff === null
        ? money(coupon.amountOff ?? 0, coupon.currency ?? 'usd')
        : `${coupon.percentOff} %`;
    return html`<tr><td>${one.code}</td><td>${off}, ${coupon.duration}</td><td>${one.timesRedeemed} times</td></tr>`;
  });
  return html`<section class="card" aria-labelledby="promotions-title"><h2 id="promotions-title">Promotion codes</h2>
<form method="post" action="/control/stripe/promotion"><label>Code<input name="code" required maxlength="100"></label><label>Percent off<input type="number" name="percentOff" min="1" max="100" value="20" required></label><button>Add</button></form>
${rows(['Code', 'Takes off', 'Used'], body, 'No codes yet.')}</section>`;
}

function eventsCard(world: World): Html {
  const body = world.shelves.events
    .list()
    .slice(0, 4 * SHOWN)
    .map((event) => {
      const tries = world.shelves.deliveries.list((one) => one.event === event.id);
      const told = tries.map((one) => `${one.status}${one.answer ? ` (${one.answer})` : ''}`).join(', ');
      const arrived = tries.some(({ status }) => status === 'delivered');
      return html`<tr><td>${stamp(event.created)}</td><td><details><summary>${event.type}</summary><pre>${JSON.stringify(event.body, null, 2)}</pre></details></td>
<td class="${arrived ? 'ok' : 'not'}">${told || 'not sent'}</td><td>${act(`events/${event.id}/resend`, 'Send again')}</td></tr>`;
    });
  return html`<section class="card" aria-labelledby="events-title"><h2 id="events-title">Events</h2>
${rows(['UTC', 'Event', 'Delivery', 'Again'], body, 'No events yet.')}</section>`;
}
