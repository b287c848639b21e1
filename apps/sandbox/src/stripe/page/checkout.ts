import { type Html, html } from '../../page/html.ts';
import { money } from '../money/amount.ts';
import { day } from '../money/calendar.ts';
import { discountOf } from '../money/discount.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type CardProblem, cardFields, cardHints, type Typed } from './card-form.ts';
import { payFrame } from './frame.ts';

export interface CheckoutView {
  readonly problem: CardProblem | null;
  readonly promotionProblem: string | null;
  readonly typed: Typed & { readonly code?: string | undefined };
}

export const untouched: CheckoutView = { problem: null, promotionProblem: null, typed: {} };

export function checkoutPage(world: World, session: kept.Session, view: CheckoutView): string {
  const { total } = discountOf(world, session);
  const isFree = total === 0 && session.mode === 'payment';
  return payFrame(
    'Checkout',
    html`<main class="checkout">
<section class="order" aria-labelledby="order-title">
${session.cancelUrl && html`<a class="back-link" href="${session.cancelUrl}">← Back</a>`}
<h1 id="order-title">${titleOf(world, session)}</h1>
<p class="total">${totalWords(world, session, total)}</p>
${lines(world, session)}${promotion(world, session, view)}${sums(world, session)}
</section>
<section class="paying" aria-labelledby="paying-title">
<h2 id="paying-title">${isFree ? 'Nothing to pay' : 'Pay by card'}</h2>
<p class="faint">${world.shelves.customers.get(session.customer).email}</p>
<form class="pay-form" method="post" action="/stripe/checkout/${session.id}/pay" data-once="Processing…">
${!isFree && cardFields(view.typed, view.problem)}
<button class="primary" type="submit">${buttonWords(session, total)}</button>
</form>
${session.trialEnd && html`<p class="faint">Your card is charged for the first time on ${day(session.trialEnd)}. Cancel before then and you pay nothing.</p>`}
${!isFree && cardHints()}
</section>
</main>`,
  );
}

const titleOf = (world: World, session: kept.Session): string => {
  const [line] = session.lines;
  const price = world.shelves.prices.get(line?.price ?? '');
  const { name } = world.shelves.products.get(price.product);
  return session.mode === 'subscription' ? `Subscribe to ${name}` : name;
};

function totalWords(world: World, session: kept.Session, total: number): Html {
  if (session.trialEnd) return html`Free until <strong>${day(session.trialEnd)}</strong>`;
  const price = world.shelves.prices.get(session.lines[0]?.price ?? '');
  const each = price.recurring ? ` first, then every ${price.recurring.interval}` : '';
  return html`<strong>${money(total, session.currency)}</strong>${each}`;
}

const buttonWords = (session: kept.Session, total: number): string => {
  if (session.trialEnd) return 'Start trial';
  if (total === 0) return 'Complete order';
  return `${session.mode === 'subscription' ? 'Subscribe and pay' : 'Pay'} ${money(total, session.currency)}`;
};

function lines(world: World, session: kept.Session): Html {
  const rows = session.lines.map(({ price: priceId, quantity }) => {
    const price = world.shelves.prices.get(priceId);
    const { name, description } = world.shelves.products.get(price.product);
    const per = price.recurring ? ` / ${price.recurring.interval}` : '';
    const amount = money(price.unitAmount * (quantity ?? 1), price.currency);
    const words = quantity === null ? `${amount} each, as used` : `${amount}${per}`;
    return html`<li><span>${name}${description && html`<small>${description}</small>`}</span><span>${words}</span></li>`;
  });
  return html`<ul class="lines">${rows}</ul>`;
}

function sums(world: World, session: kept.Session): Html {
  const { subtotal, discount, total } = discountOf(world, session);
  const row = (name: string, amount: number, strong = false) =>
    html`<div class="${strong && 'strong'}"><dt>${name}</dt><dd>${money(amount, session.currency)}</dd></div>`;
  return html`<dl class="sums">${discount > 0 && [row('Subtotal', subtotal), row('Discount', -discount)]}${row('Due today', total, true)}</dl>`;
}

function promotion(world: World, session: kept.Session, view: CheckoutView): Html | false {
  if (!session.allowPromotionCodes) return false;
  const code = world.shelves.promotionCodes.find(session.discount?.promotionCode);
  const action = `/stripe/checkout/${session.id}/promotion`;
  if (code) {
    return html`<form class="promotion" method="post" action="${action}"><span class="tag">${code.code}</span><button name="code" value="">Remove</button></form>`;
  }
  const isWrong = view.promotionProblem !== null;
  return html`<form class="promotion" method="post" action="${action}"><label>Promotion code<input name="code" value="${view.typed.code ?? ''}" autocomplete="off" maxlength="100" ${isWrong && html`aria-invalid="true" aria-describedby="code-problem" autofocus`}></label><button>Apply</button>
${isWrong && html`<p class="problem" id="code-problem" role="alert">${view.promotionProblem}</p>`}</form>`;
}

/** The bank's own page, between the shop and the money. */
export const challengePage = (action: string, amount: string | null, last4: string): string =>
  payFrame(
    'Confirm with your bank',
    html`<main class="notice challenge"><h1>Your bank asks: is this you?</h1>
<p>${amount ? html`A payment of <strong>${amount}</strong> by the card ending in ${last4}.` : html`The card ending in ${last4} is about to be saved for later payments.`}</p>
<p class="faint">3-D Secure test page. A real bank would send you a code.</p>
<form method="post" action="${action}" data-once="One moment…"><button class="primary" name="answer" value="yes">Yes, confirm</button><button name="answer" value="no">No, refuse</button></form></main>`,
  );
