import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { successUrl } from '../control/acts.ts';
import { money } from '../money/amount.ts';
import { readCard } from '../money/cards.ts';
import { authenticate, type CheckoutResult, pay } from '../money/checkout.ts';
import { discountOf, promotionFor } from '../money/discount.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import type { CardProblem } from './card-form.ts';
import { type CheckoutView, challengePage, checkoutPage, untouched } from './checkout.ts';
import { notice, payPolicy } from './frame.ts';

export interface PageDoors {
  readonly world: World;
  save(): Promise<void>;
}

export const idParams = z.object({ id: z.string() });
export const typedCard = z.object({
  number: z.string().default(''),
  expiry: z.string().default(''),
  cvc: z.string().default(''),
  name: z.string().default(''),
});
const promotionForm = z.object({ code: z.string().max(100).default('') });
export const answerForm = z.object({ answer: z.enum(['yes', 'no']) });

export const sendPage = (
  reply: FastifyReply,
  page: string,
  next: readonly (string | null)[] = [],
  code = 200,
): FastifyReply =>
  reply
    .code(code)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', payPolicy(next))
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .send(page);

export const notFound = (reply: FastifyReply): FastifyReply =>
  sendPage(
    reply,
    notice('Nothing here', 'This address is not known. It may be from an older sandbox.', null),
    [],
    404,
  );

/** The hosted checkout: order, card, the bank's question, and back to the shop. */
export function checkoutRoutes(app: FastifyInstance, { world, save }: PageDoors): void {
  const find = (params: unknown) => world.shelves.sessions.find(idParams.parse(params).id);
  const show = (reply: FastifyReply, session: kept.Session, view: CheckoutView = untouched, code = 200) =>
    session.status === 'open'
      ? sendPage(reply, checkoutPage(world, session, view), waysOut(session), code)
      : over(reply, session);

  app.get('/stripe/checkout/:id', async (request, reply) => {
    const session = find(request.params);
    return session ? show(reply, session) : notFound(reply);
  });

  app.post('/stripe/checkout/:id/promotion', async (request, reply) => {
    const session = find(request.params);
    if (!session) return notFound(reply);
    const { code } = promotionForm.parse(request.body);
    const found = code.trim() === '' ? null : promotionFor(world, session, code);
    if (found && 'message' in found) {
      return show(reply, session, { ...untouched, promotionProblem: found.message, typed: { code } }, 422);
    }
    if (session.status === 'open') session.discount = found;
    await save();
    return reply.redirect(`/stripe/checkout/${session.id}`, 303);
  });

  app.post('/stripe/checkout/:id/pay', async (request, reply) => {
    const session = find(request.params);
    if (!session) return notFound(reply);
    const typed = typedCard.parse(request.body);
    const isFree = discountOf(world, session).total === 0 && session.mode === 'payment';
    const card = isFree ? null : readCard(typed, world.now(session.customer));
    if (card && 'field' in card && session.status === 'open') {
      return show(reply, session, { ...untouched, problem: card, typed }, 422);
    }
    const result = pay(world, session, card && 'field' in card ? null : card);
    await save();
    const problem: CardProblem | null =
      result.outcome === 'refused' ? { field: null, message: result.message } : null;
    return problem
      ? show(reply, session, { ...untouched, problem, typed }, 402)
      : onward(reply, session, result);
  });

  challengeRoutes(app, { world, save });
}

const waysOut = (session: kept.Session): (string | null)[] => [session.successUrl, session.cancelUrl];

const onward = (reply: FastifyReply, session: kept.Session, { outcome }: CheckoutResult): FastifyReply =>
  reply.redirect(
    outcome === 'complete' ? successUrl(session) : `/stripe/checkout/${session.id}/challenge`,
    303,
  );

const over = (reply: FastifyReply, session: kept.Session): FastifyReply =>
  session.status === 'complete'
    ? sendPage(
        reply,
        notice('All done', 'This order is complete.', { href: successUrl(session), words: 'Continue' }),
      )
    : sendPage(
        reply,
        notice(
          'This page has expired',
          'Nothing was charged. Go back and start again.',
          session.cancelUrl === null ? null : { href: session.cancelUrl, words: 'Back' },
        ),
        [],
        410,
      );

function challengeRoutes(app: FastifyInstance, { world, save }: PageDoors): void {
  const find = (params: unknown) => world.shelves.sessions.find(idParams.parse(params).id);

  app.get('/stripe/checkout/:id/challenge', async (request, reply) => {
    const session = find(request.params);
    const method = world.shelves.paymentMethods.find(session?.pendingMethod);
    if (!session) return notFound(reply);
    if (session.status !== 'open' || !method) return reply.redirect(`/stripe/checkout/${session.id}`, 303);
    const { total } = discountOf(world, session);
    const amount = total === 0 ? null : money(total, session.currency);
    const page = challengePage(`/stripe/checkout/${session.id}/challenge`, amount, method.number.slice(-4));
    return sendPage(reply, page, waysOut(session));
  });

  app.post('/stripe/checkout/:id/challenge', async (request, reply) => {
    const session = find(request.params);
    if (!session) return notFound(reply);
    const result = authenticate(world, session, answerForm.parse(request.body).answer === 'yes');
    await save();
    if (result.outcome !== 'refused') return onward(reply, session, result);
    if (session.status !== 'open') return over(reply, session);
    const view = { ...untouched, problem: { field: null, message: result.message } };
    return sendPage(reply, checkoutPage(world, session, view), waysOut(session), 402);
  });
}
