import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PAGE_POLICY } from '../../page/layout.ts';
import { Refusal } from '../api/refusal.ts';
import type { Courier } from '../webhook/courier.ts';
import type { World } from '../world/world.ts';
import * as acts from './acts.ts';
import { stripePage } from './page.ts';

export interface ControlDoors {
  readonly world: World;
  readonly courier: Courier;
  save(): Promise<void>;
}

const idParams = z.object({ id: z.string() });
const outcome = z.strictObject({ outcome: z.enum(['won', 'lost']) });
const status = z.strictObject({ status: z.enum(['succeeded', 'failed']) });
const settings = z.strictObject({
  target: z.url().nullable().optional(),
  dunningEnd: z.enum(['canceled', 'unpaid', 'past_due']).optional(),
});
const deliver = z.strictObject({ events: z.array(z.string()).min(1).max(10_000), to: z.url().optional() });
const eventsQuery = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(5_000),
});

/** Everything a test or a person does to this Stripe from outside: JSON in and out, or the forms of its page. */
export function stripeControl(app: FastifyInstance, doors: ControlDoors): void {
  app.get('/stripe', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', PAGE_POLICY)
      .send(stripePage(doors.world)),
  );
  moneyActs(app, doors);
  eventActs(app, doors);
}

type Act = (body: unknown, id: string) => unknown;

/** Runs an act, keeps what it changed, and answers a form with the page it came from. */
const door =
  ({ save }: ControlDoors, act: Act) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { id = '' } = idParams.partial().parse(request.params);
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    try {
      const given = isForm ? filled(request.body) : (request.body ?? {});
      const result = (await act(given, id)) ?? {};
      await save();
      return isForm ? reply.redirect('/stripe', 303) : result;
    } catch (error) {
      if (error instanceof Refusal) return reply.code(error.status).send({ error: error.message });
      throw error;
    }
  };

const filled = (body: unknown): unknown =>
  Object.fromEntries(Object.entries(body ?? {}).filter(([, value]) => value !== ''));

function moneyActs(app: FastifyInstance, doors: ControlDoors): void {
  const { world } = doors;
  const post = (path: string, act: Act) => app.post(`/control/stripe/${path}`, door(doors, act));
  post('clock', (body) => acts.moveClock(world, acts.clockInput.parse(body)));
  post('checkout/:id/pay', (body, id) => acts.payCheckout(world, id, acts.payInput.parse(body)));
  post('invoices/:id/pay', (body, id) => acts.payOpenInvoice(world, id, acts.payInvoiceInput.parse(body)));
  post('card', (body) => acts.changeCard(world, acts.cardInput.parse(body)));
  post('promotion', (body) => acts.addPromotion(world, acts.promotionInput.parse(body)));
  post('charges/:id/dispute', (_body, id) => acts.dispute(world, id));
  post('disputes/:id/close', (body, id) => acts.endDispute(world, id, outcome.parse(body).outcome));
  post('refunds/:id/settle', (body, id) => acts.endRefund(world, id, status.parse(body).status));
  post('settings', (body) => Object.assign(world.settings, settings.parse(body)));
}

function eventActs(app: FastifyInstance, doors: ControlDoors): void {
  const { world, courier } = doors;
  const { events } = world.shelves;

  /** Oldest first; `after` an event's id. */
  app.get('/control/stripe/events', async (request) => {
    const { after, limit } = eventsQuery.parse(request.query);
    const all = events.list().reverse();
    const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
    return {
      events: all
        .slice(from, from + limit)
        .map(({ id, type, created, body }) => ({ id, type, created, body })),
    };
  });

  /** The raw body and its header, signed now: for a test that is its own postman. */
  app.get('/control/stripe/events/:id/signed', async (request) =>
    courier.sign(events.get(idParams.parse(request.params).id)),
  );

  app.post(
    '/control/stripe/events/:id/resend',
    door(doors, (_body, id) => courier.resend(events.get(id))),
  );

  /** Brings these events in this order, one after the other, as often as they are named; says what was answered. */
  app.post(
    '/control/stripe/deliver',
    door(doors, async (body) => {
      const { events: ids, to = world.settings.target } = deliver.parse(body);
      if (to === null) throw new Refusal('There is no target: set one, or give `to`.');
      const answers = [];
      for (const id of ids) answers.push((await courier.post(to, events.get(id))).status);
      return { answers };
    }),
  );
}
