import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Stripe from 'stripe';
import type { TestSandbox } from './sandbox.ts';

export const stripeAt = (sandbox: TestSandbox): Stripe => {
  const { hostname, port } = new URL(sandbox.url);
  return new Stripe('sk_test_sandbox', { host: hostname, port, protocol: 'http', maxNetworkRetries: 0 });
};

/** Someone with a customer, a course to buy and a plan to subscribe to. */
export interface Shop {
  readonly sandbox: TestSandbox;
  readonly stripe: Stripe;
  readonly customer: string;
  readonly course: string;
  readonly plan: string;
}

export async function openShop(sandbox: TestSandbox): Promise<Shop> {
  const stripe = stripeAt(sandbox);
  const { id: customer } = await stripe.customers.create({ email: 'lin@lake.example', name: 'Lin' });
  const product = (await stripe.products.create({ name: 'Masterclass' })).id;
  const course = await stripe.prices.create({ product, currency: 'usd', unit_amount: 4_900 });
  const recurring = { interval: 'month' } as const;
  const plan = await stripe.prices.create({ product, currency: 'usd', unit_amount: 2_000, recurring });
  return { sandbox, stripe, customer, course: course.id, plan: plan.id };
}

/** Opens a checkout for the course, or with a trial or none for the plan. */
export async function checkout(
  { stripe, customer, course, plan }: Shop,
  what: 'course' | 'plan' | 'trial' = 'course',
): Promise<string> {
  const trialEnd = Math.floor(Date.now() / 1000) + 14 * 86_400;
  const session = await stripe.checkout.sessions.create({
    mode: what === 'course' ? 'payment' : 'subscription',
    customer,
    line_items: [{ price: what === 'course' ? course : plan, quantity: 1 }],
    allow_promotion_codes: true,
    success_url: 'https://web.example/done?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'https://web.example/back',
    ...(what === 'trial' && { subscription_data: { trial_end: trialEnd } }),
  });
  return session.id;
}

export async function control<T>(sandbox: TestSandbox, path: string, body: object = {}): Promise<T> {
  const answer = await fetch(`${sandbox.url}/control/stripe/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as T;
}

export async function eventTypes(sandbox: TestSandbox, after?: string): Promise<string[]> {
  const answer = await sandbox.get(`/control/stripe/events${after ? `?after=${after}` : ''}`);
  const { events } = (await answer.json()) as { events: { type: string }[] };
  return events.map(({ type }) => type);
}

export interface Heard {
  readonly body: string;
  readonly signature: string;
}

/** A platform that listens: answers 200, or `status` while it is told so. */
export async function listen() {
  const heard: Heard[] = [];
  const state = { status: 200 };
  const server = createServer(async (incoming, outgoing) => {
    const body = await text(incoming);
    heard.push({ body, signature: String(incoming.headers['stripe-signature']) });
    outgoing.writeHead(state.status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/stripe`,
    heard,
    state,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
