import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { money } from '../money/amount.ts';
import { readCard } from '../money/cards.ts';
import { collectChallenged } from '../money/collect.ts';
import { cancelAtPeriodEnd, payInvoice, replaceCard } from '../money/portal.ts';
import { totalsOf } from '../money/totals.ts';
import { challengePage } from './checkout.ts';
import { answerForm, idParams, notFound, type PageDoors, sendPage, typedCard } from './checkout-routes.ts';
import { notice } from './frame.ts';
import { invoiceFacts, invoicePage, invoiceTitle, receiptPage } from './invoice.ts';
import { plainPdf } from './pdf.ts';
import { type PortalView, portalPage } from './portal.ts';

const doneQuery = z.object({ done: z.enum(['card', 'cancel', 'resume']).optional() });
const subscriptionParams = z.object({
  id: z.string(),
  subscription: z.string(),
  act: z.enum(['cancel', 'resume']),
});
const DONE = {
  card: 'Your card is saved.',
  cancel: 'Your subscription ends with this period.',
  resume: 'Your subscription goes on.',
};

/** What the customer manages alone: card, subscriptions, invoices. */
export function portalRoutes(app: FastifyInstance, { world, save }: PageDoors): void {
  const find = (params: unknown) => world.shelves.portals.find(idParams.parse(params).id);

  app.get('/stripe/portal/:id', async (request, reply) => {
    const portal = find(request.params);
    if (!portal) return notFound(reply);
    const { done } = doneQuery.parse(request.query);
    const view: PortalView = { problem: null, typed: {}, done: done ? DONE[done] : null };
    return sendPage(reply, portalPage(world, portal, view), [portal.returnUrl]);
  });

  app.post('/stripe/portal/:id/card', async (request, reply) => {
    const portal = find(request.params);
    if (!portal) return notFound(reply);
    const typed = typedCard.parse(request.body);
    const customer = world.shelves.customers.get(portal.customer);
    const card = readCard(typed, world.now(customer.id));
    const refused = 'field' in card ? null : replaceCard(world, customer, card);
    const problem = 'field' in card ? card : refused === null ? null : { field: null, message: refused };
    if (problem) {
      const view: PortalView = { problem, typed, done: null };
      return sendPage(reply, portalPage(world, portal, view), [portal.returnUrl], 402);
    }
    await save();
    return reply.redirect(portal.flow ? portal.returnUrl : `/stripe/portal/${portal.id}?done=card`, 303);
  });

  app.post('/stripe/portal/:id/subscriptions/:subscription/:act', async (request, reply) => {
    const { id, subscription: of, act } = subscriptionParams.parse(request.params);
    const portal = world.shelves.portals.find(id);
    const subscription = world.shelves.subscriptions.find(of);
    if (!portal || subscription?.customer !== portal.customer) return notFound(reply);
    cancelAtPeriodEnd(world, subscription, act === 'cancel');
    await save();
    return reply.redirect(`/stripe/portal/${portal.id}?done=${act}`, 303);
  });
}

/** Invoices with their payment, and receipts: found by whoever has the link. */
export function invoiceRoutes(app: FastifyInstance, { world, save }: PageDoors): void {
  const find = (params: unknown) => world.shelves.invoices.find(idParams.parse(params).id);
  const blank = { problem: null, typed: {} };

  app.get('/stripe/invoices/:id', async (request, reply) => {
    const invoice = find(request.params);
    return invoice ? sendPage(reply, invoicePage(world, invoice, blank)) : notFound(reply);
  });

  app.get('/stripe/invoices/:id/pdf', async (request, reply) => {
    const invoice = find(request.params);
    if (!invoice) return notFound(reply);
    const { rows, sums } = invoiceFacts(invoice);
    const pdf = plainPdf(invoiceTitle(invoice), [...rows, ['', ''], ...sums]);
    return reply.type('application/pdf').send(pdf);
  });

  app.post('/stripe/invoices/:id/pay', async (request, reply) => {
    const invoice = find(request.params);
    if (!invoice) return notFound(reply);
    const here = `/stripe/invoices/${invoice.id}`;
    if (invoice.status !== 'open') return reply.redirect(here, 303);
    const typed = typedCard.parse(request.body);
    const card = readCard(typed, world.now(invoice.customer));
    if ('field' in card)
      return sendPage(reply, invoicePage(world, invoice, { problem: card, typed }), [], 422);
    const result = payInvoice(world, invoice, card);
    await save();
    if (result === 'requires_action')
      return reply.redirect(`/stripe/challenge/${invoice.paymentIntent}`, 303);
    if (result === 'succeeded') return reply.redirect(here, 303);
    const error = world.shelves.paymentIntents.find(invoice.paymentIntent)?.error;
    const problem = { field: null, message: error?.message ?? 'Your card was declined.' };
    return sendPage(reply, invoicePage(world, invoice, { problem, typed }), [], 402);
  });

  app.get('/stripe/receipts/:id', async (request, reply) => {
    const charge = world.shelves.charges.find(idParams.parse(request.params).id);
    return charge && !charge.failure ? sendPage(reply, receiptPage(world, charge)) : notFound(reply);
  });

  challengeRoutes(app, { world, save });
}

function challengeRoutes(app: FastifyInstance, { world, save }: PageDoors): void {
  const find = (params: unknown) => {
    const intent = world.shelves.paymentIntents.find(idParams.parse(params).id);
    const invoice = world.shelves.invoices.find(intent?.invoice);
    return intent && invoice ? { intent, invoice } : null;
  };

  app.get('/stripe/challenge/:id', async (request, reply) => {
    const found = find(request.params);
    if (!found) return notFound(reply);
    const { intent, invoice } = found;
    const method = world.shelves.paymentMethods.find(intent.paymentMethod);
    if (intent.status !== 'requires_action' || !method)
      return reply.redirect(`/stripe/invoices/${invoice.id}`, 303);
    const amount = money(totalsOf(invoice).due, invoice.currency);
    return sendPage(reply, challengePage(`/stripe/challenge/${intent.id}`, amount, method.number.slice(-4)));
  });

  app.post('/stripe/challenge/:id', async (request, reply) => {
    const found = find(request.params);
    if (!found) return notFound(reply);
    if (found.intent.status !== 'requires_action')
      return reply.redirect(`/stripe/invoices/${found.invoice.id}`, 303);
    const result = collectChallenged(world, found.invoice, answerForm.parse(request.body).answer === 'yes');
    await save();
    if (result === 'succeeded') return reply.redirect(`/stripe/invoices/${found.invoice.id}`, 303);
    const link = { href: `/stripe/invoices/${found.invoice.id}`, words: 'Back to the invoice' };
    return sendPage(
      reply,
      notice('Not confirmed', 'The bank did not confirm this payment. Nothing was charged.', link),
      [],
      402,
    );
  });
}
