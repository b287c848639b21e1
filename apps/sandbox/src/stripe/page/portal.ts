import { type Html, html } from '../../page/html.ts';
import { money } from '../money/amount.ts';
import { day } from '../money/calendar.ts';
import { totalsOf } from '../money/totals.ts';
import { brandOf } from '../wire/index.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type CardProblem, cardFields, cardHints, type Typed } from './card-form.ts';
import { payFrame } from './frame.ts';

export interface PortalView {
  readonly problem: CardProblem | null;
  readonly typed: Typed;
  readonly done: string | null;
}

export function portalPage(world: World, portal: kept.PortalSession, view: PortalView): string {
  const customer = world.shelves.customers.get(portal.customer);
  const onlyCard = portal.flow === 'payment_method_update';
  return payFrame(
    'Billing',
    html`<main class="document"><a class="back-link" href="${portal.returnUrl}">← Back</a>
<h1>${onlyCard ? 'Change your card' : 'Billing'}</h1><p class="faint">${customer.name} ${customer.email}</p>
${view.done && html`<p class="done" role="status">${view.done}</p>`}
${!onlyCard && subscriptions(world, portal)}
${cardSection(world, portal, customer, view)}
${!onlyCard && invoices(world, customer)}</main>`,
  );
}

function subscriptions(world: World, portal: kept.PortalSession): Html {
  const living = world.shelves.subscriptions.list(
    (one) => one.customer === portal.customer && one.endedAt === null,
  );
  const rows = living.map((one) => {
    const price = world.shelves.prices.get(one.items[0]?.price ?? '');
    const { name } = world.shelves.products.get(price.product);
    const action = `/stripe/portal/${portal.id}/subscriptions/${one.id}/${one.cancelAtPeriodEnd ? 'resume' : 'cancel'}`;
    const ends = one.cancelAtPeriodEnd ? 'Ends' : one.status === 'trialing' ? 'Trial ends' : 'Renews';
    return html`<li><span><strong>${name}</strong><small>${money(price.unitAmount, price.currency)} / ${price.recurring?.interval ?? 'month'}. ${ends} on ${day(one.periodEnd)}${one.status === 'past_due' && '. A payment failed'}</small></span>
<form method="post" action="${action}" data-once="One moment…"><button class="${!one.cancelAtPeriodEnd && 'bad'}">${one.cancelAtPeriodEnd ? 'Keep it' : 'Cancel at period end'}</button></form></li>`;
  });
  return html`<section aria-labelledby="subs-title"><h2 id="subs-title">Subscriptions</h2>${rows.length > 0 ? html`<ul class="lines">${rows}</ul>` : html`<p class="faint">You have no subscription.</p>`}</section>`;
}

function cardSection(
  world: World,
  portal: kept.PortalSession,
  customer: kept.Customer,
  view: PortalView,
): Html {
  const [latest] = world.shelves.subscriptions.list(
    (one) => one.customer === customer.id && one.endedAt === null,
  );
  const method = world.shelves.paymentMethods.find(latest?.paymentMethod ?? customer.paymentMethod);
  const present = method
    ? `${brandOf(method.number)} •••• ${method.number.slice(-4)}, expires ${method.expMonth}/${method.expYear}`
    : 'No card is saved.';
  return html`<section aria-labelledby="card-title"><h2 id="card-title">Card</h2><p>${present}</p>
<form class="pay-form" method="post" action="/stripe/portal/${portal.id}/card" data-once="Saving…">${cardFields(view.typed, view.problem)}<button class="primary">Save this card</button></form>${cardHints(false)}</section>`;
}

function invoices(world: World, customer: kept.Customer): Html {
  const known = world.shelves.invoices.list((one) => one.customer === customer.id && one.status !== 'draft');
  const rows = known.map(
    (one) =>
      html`<li><a href="/stripe/invoices/${one.id}">${one.number}</a><span>${day(one.finalizedAt ?? one.created)}</span><span>${money(totalsOf(one).due, one.currency)}</span><span>${one.status}</span></li>`,
  );
  return html`<section aria-labelledby="invoices-title"><h2 id="invoices-title">Invoices</h2>${rows.length > 0 ? html`<ul class="lines">${rows}</ul>` : html`<p class="faint">No invoices yet.</p>`}</section>`;
}
