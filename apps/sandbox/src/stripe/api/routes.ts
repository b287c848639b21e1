import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Faults } from '../../control/faults.ts';
import type { Journal } from '../../control/journal.ts';
import { API_VERSION } from '../webhook/publish.ts';
import { newId, type World } from '../world/world.ts';
import { priceEndpoints, productEndpoints } from './catalog.ts';
import { checkoutEndpoints } from './checkout.ts';
import { clockEndpoints, customerEndpoints, portalEndpoints } from './customers.ts';
import type { Endpoint } from './endpoint.ts';
import { eventEndpoints } from './events.ts';
import { expanded } from './expand.ts';
import { decodeForm, type Form } from './form.ts';
import { type Asked, answeredBefore, asked, remember } from './idempotency.ts';
import { invoiceEndpoints } from './invoices.ts';
import { meterEventEndpoints } from './meter-events.ts';
import { meterEndpoints } from './meters.ts';
import { paymentMethodEndpoints } from './payment-methods.ts';
import { paymentEndpoints, refundEndpoints } from './payments.ts';
import { promotionEndpoints } from './promotions.ts';
import { Refusal } from './refusal.ts';
import { scheduleEndpoints } from './schedules.ts';
import { subscriptionEndpoints } from './subscriptions.ts';

export const ENDPOINTS: readonly Endpoint[] = [
  ...customerEndpoints,
  ...portalEndpoints,
  ...clockEndpoints,
  ...productEndpoints,
  ...priceEndpoints,
  ...promotionEndpoints,
  ...meterEndpoints,
  ...meterEventEndpoints,
  ...checkoutEndpoints,
  ...paymentMethodEndpoints,
  ...paymentEndpoints,
  ...refundEndpoints,
  ...subscriptionEndpoints,
  ...scheduleEndpoints,
  ...invoiceEndpoints,
  ...eventEndpoints,
];

export interface ApiDoors {
  readonly world: World;
  readonly faults: Faults;
  readonly journal: Journal;
  /** Resolves once the world is on the disk. */
  save(): Promise<void>;
}

/** Stripe's HTTP: form-encoded in, JSON out, in a scope of its own. */
export function apiRoutes(app: FastifyInstance, doors: ApiDoors): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  for (const endpoint of ENDPOINTS) {
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: (request, reply) => serve(doors, endpoint, request, reply),
    });
  }
  const unknown = (request: FastifyRequest, reply: FastifyReply) =>
    send(
      reply,
      newId('req', 14),
      new Refusal(`Unrecognized request URL (${request.method}: ${request.url}).`, { status: 404 }),
    );
  for (const version of ['v1', 'v2']) app.all(`/${version}/*`, unknown);
}

async function serve(
  doors: ApiDoors,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const requestId = newId('req', 14);
  const note = (answer: string, detail?: unknown) =>
    doors.journal.note({ vendor: 'stripe', request: `${request.method} ${request.url}`, answer, detail });
  const fault = doors.faults.next('stripe');
  if (fault?.mode === 'delay') await sleep(fault.delayMs);
  try {
    if (fault?.mode === 'rate_limit')
      throw new Refusal('Too many requests.', { status: 429, code: 'rate_limit' });
    if (fault?.mode === 'error')
      throw new Refusal('An unknown error occurred.', { status: 500, type: 'api_error' });
    const { status, body, replayed } = await answer(doors, endpoint, request);
    if (fault?.mode === 'lost_answer') {
      note('connection lost after the work was done');
      reply.hijack();
      request.raw.socket.destroy();
      return reply;
    }
    note(`${status}${replayed ? ' replayed' : ''}`, request.body);
    if (replayed) reply.header('idempotent-replayed', 'true');
    return headed(reply, requestId).code(status).send(body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    note(`${error.status} ${error.facts.code ?? error.facts.type ?? ''}`, {
      asked: request.body,
      message: error.message,
    });
    return send(reply, requestId, error);
  }
}

const headed = (reply: FastifyReply, requestId: string): FastifyReply =>
  reply.header('request-id', requestId).header('stripe-version', API_VERSION).type('application/json');

const send = (reply: FastifyReply, requestId: string, refusal: Refusal): FastifyReply =>
  headed(reply, requestId)
    .header('stripe-should-retry', String(refusal.status >= 500))
    .code(refusal.status)
    .send(refusal.body(requestId));

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly replayed: boolean;
}

async function answer(doors: ApiDoors, endpoint: Endpoint, request: FastifyRequest): Promise<Answer> {
  const { world } = doors;
  const apiKey = keyOf(request);
  const text = typeof request.body === 'string' ? request.body : '';
  const key = request.headers['idempotency-key'];
  const once =
    request.method === 'POST' && typeof key === 'string'
      ? asked(apiKey, key, request.method, request.url, text)
      : null;
  const known = once && answeredBefore(world, once);
  if (known) return { status: known.status, body: known.body, replayed: true };
  const query = request.url.split('?')[1] ?? '';
  const form = { ...decodeForm(query), ...decodeForm(text) };
  const done = perform(world, endpoint, idOf(request), form, once);
  if (request.method !== 'GET') await doors.save();
  return { ...done, replayed: false };
}

function perform(world: World, endpoint: Endpoint, id: string, form: Form, once: Asked | null) {
  const { expand, ...input } = form;
  const paths = Array.isArray(expand) ? expand.map(String) : [];
  try {
    const body = expanded(world, endpoint.run(world, id, input), paths);
    if (once) remember(world, once, 200, body);
    return { status: 200, body };
  } catch (error) {
    if (once && error instanceof Refusal) remember(world, once, error.status, error.body('req_first'));
    throw error;
  }
}

const idOf = (request: FastifyRequest): string => {
  const { params } = request;
  return typeof params === 'object' && params !== null && 'id' in params ? String(params.id) : '';
};

function keyOf(request: FastifyRequest): string {
  const { authorization = '' } = request.headers;
  const key = authorization.startsWith('Basic ')
    ? Buffer.from(authorization.slice(6), 'base64').toString().split(':')[0]
    : authorization.replace(/^Bearer /, '');
  if (/^[rs]k_test_\w+$/.test(key ?? '')) return key ?? '';
  throw new Refusal(
    key
      ? 'Invalid API Key provided. The sandbox takes only test keys (sk_test_…).'
      : 'You did not provide an API key.',
    { status: 401 },
  );
}
