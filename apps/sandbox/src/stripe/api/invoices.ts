import { z } from 'zod';
import { itemsAfter } from '../money/change.ts';
import { collect } from '../money/collect.ts';
import { balanceUse, sketch, voidInvoice } from '../money/invoice.ts';
import { advanceLines, prorate } from '../money/lines.ts';
import { totalsOf } from '../money/totals.ts';
import { invoiceBody, lineBody } from '../wire/index.ts';
import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';
import { type Endpoint, endpoint, id, int, page, paging } from './endpoint.ts';
import { Refusal } from './refusal.ts';
import { changedItem, changeOf, proration } from './subscriptions.ts';

const previewed = {
  customer: id.optional(),
  subscription: id,
  subscription_details: z
    .strictObject({
      items: z.array(changedItem).optional(),
      proration_behavior: proration.default('create_prorations'),
      proration_date: int.optional(),
    })
    .optional(),
};

export const invoiceEndpoints: readonly Endpoint[] = [
  endpoint('POST', '/v1/invoices/create_preview', previewed, (world, given) => {
    const subscription = world.shelves.subscriptions.get(given.subscription, 'subscription');
    const invoice = preview(world, subscription, given.subscription_details);
    return { ...invoiceBody(world, invoice), id: newId('upcoming_in') };
  }),

  endpoint(
    'GET',
    '/v1/invoices',
    { ...paging, customer: id.optional(), subscription: id.optional(), status: z.string().optional() },
    (world, given) =>
      page(
        '/v1/invoices',
        world.shelves.invoices.list(
          (one) =>
            (!given.customer || one.customer === given.customer) &&
            (!given.subscription || one.subscription === given.subscription) &&
            (!given.status || one.status === given.status),
        ),
        given,
        (one) => invoiceBody(world, one),
      ),
  ),

  endpoint('GET', '/v1/invoices/:id', {}, (world, _input, of) =>
    invoiceBody(world, world.shelves.invoices.get(of)),
  ),

  endpoint('GET', '/v1/invoices/:id/lines', paging, (world, given, of) => {
    const invoice = world.shelves.invoices.get(of);
    return page(`/v1/invoices/${of}/lines`, invoice.lines, given, (line) => lineBody(world, invoice, line));
  }),

  endpoint('POST', '/v1/invoices/:id/pay', {}, (world, _input, of) => {
    const invoice = open(world, of);
    if (collect(world, invoice, { automatic: false }) !== 'succeeded') throw unpaid(world, invoice);
    return invoiceBody(world, invoice);
  }),

  endpoint('POST', '/v1/invoices/:id/void', {}, (world, _input, of) => {
    const invoice = open(world, of);
    voidInvoice(world, invoice);
    return invoiceBody(world, invoice);
  }),
];

function open(world: World, of: string): kept.Invoice {
  const invoice = world.shelves.invoices.get(of);
  if (invoice.status === 'open') return invoice;
  throw new Refusal(`Invoice is ${invoice.status}: only an open invoice can be paid or voided.`, {
    code: invoice.status === 'paid' ? 'invoice_already_paid' : 'invoice_not_open',
  });
}

function unpaid(world: World, invoice: kept.Invoice): Refusal {
  const error = world.shelves.paymentIntents.find(invoice.paymentIntent)?.error;
  return new Refusal(error?.message ?? 'This payment needs the customer.', {
    status: 402,
    type: 'card_error',
    code: error?.code ?? 'invoice_payment_intent_requires_action',
    declineCode: error?.declineCode ?? null,
  });
}

type Details = z.output<(typeof previewed)['subscription_details']>;

/** The change's prorations where it is billed at once; else the next renewal, with them. */
function preview(world: World, subscription: kept.Subscription, details: Details): kept.Invoice {
  const wanted = changeOf(world, subscription, details ?? { proration_behavior: 'none' });
  const items = itemsAfter(world, subscription, wanted.items);
  const next = prorate(world, subscription, items, wanted.at);
  const period = { start: subscription.periodEnd, end: subscription.periodEnd };
  const invoice =
    wanted.proration === 'always_invoice'
      ? sketch(world, subscription, {
          reason: 'subscription_update',
          lines: next.lines,
          prorationDate: wanted.at,
        })
      : sketch(world, subscription, {
          reason: 'subscription_cycle',
          lines: [
            ...subscription.pendingLines,
            ...(wanted.proration === 'none' ? [] : next.lines),
            ...advanceLines(world, { ...subscription, items }, period),
          ],
        });
  invoice.balanceUsed = balanceUse(totalsOf(invoice).total, invoice.startingBalance);
  return invoice;
}
