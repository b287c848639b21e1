import { randomUUID } from 'node:crypto';
import type { Payments, SubscriptionSnapshot } from '@atrium/core/kernel';
import Stripe from 'stripe';
import { apiVersion } from '../stripe/index.ts';

export const hour = 3_600;
export const day = 24 * hour;

/** What a shop without pages does, for what only a customer can: cards by name, and time. */
export interface Given {
  readonly payments: Payments;
  readonly bare: Stripe;
}

export const key = (purpose: string) => `${purpose}:${randomUUID()}`;
export const person = { email: 'lin@lake.example', name: 'Lin Lake', metadata: { account: 'a1' } };
export const inHours = (hours: number) => new Date(Date.now() + hours * hour * 1000);

export async function offer(payments: Payments, currency: string, amountMinor: number): Promise<string> {
  const { productId } = await payments.createProduct(key('product'), { name: 'Masterclass' });
  const { priceId } = await payments.createPrice(key('price'), {
    productId,
    currency,
    amountMinor,
    kind: 'one_time',
    interval: null,
    meterId: null,
    metadata: {},
  });
  return priceId;
}

export async function plan(payments: Payments, amountMinor: number): Promise<string> {
  const { productId } = await payments.createProduct(key('product'), { name: `Plan ${amountMinor}` });
  const { priceId } = await payments.createPrice(key('price'), {
    productId,
    currency: 'usd',
    amountMinor,
    kind: 'recurring',
    interval: 'month',
    meterId: null,
    metadata: { plan: String(amountMinor) },
  });
  return priceId;
}

/** A subscriber whose time can be moved, charged by a test card that pays. */
export async function subscriber(
  { payments, bare }: Given,
  priceId: string,
  more: { discounts?: { coupon: string }[] } = {},
) {
  const clock = await bare.testHelpers.testClocks.create({ frozen_time: Math.floor(Date.now() / 1000) });
  const customer = await bare.customers.create({ email: person.email, test_clock: clock.id });
  await useCard(bare, customer.id, 'pm_card_visa');
  const made = await bare.subscriptions.create({
    customer: customer.id,
    items: [{ price: priceId }],
    ...more,
  });
  return {
    customerId: customer.id,
    subscriptionId: made.id,
    read: () => payments.readSubscription(made.id),
    until: (at: Date) => advance(bare, clock.id, at),
  };
}

export async function useCard(bare: Stripe, customer: string, card: string): Promise<void> {
  const method = await bare.paymentMethods.attach(card, { customer });
  await bare.customers.update(customer, { invoice_settings: { default_payment_method: method.id } });
}

async function advance(bare: Stripe, clockId: string, at: Date): Promise<void> {
  await bare.testHelpers.testClocks.advance(clockId, { frozen_time: Math.floor(at.getTime() / 1000) });
  for (;;) {
    const { status } = await bare.testHelpers.testClocks.retrieve(clockId);
    if (status !== 'advancing') return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

export const after = (date: Date, seconds: number) => new Date(date.getTime() + seconds * 1000);
export const change = (now: SubscriptionSnapshot, priceId: string) => ({
  subscriptionId: now.subscriptionId,
  itemId: now.itemId,
  priceId,
  meteredPriceId: null,
});

export const bare = (secretKey: string, baseUrl?: string) => {
  const url = baseUrl === undefined ? null : new URL(baseUrl);
  return new Stripe(secretKey, {
    apiVersion,
    ...(url && { host: url.hostname, port: url.port, protocol: 'http' as const }),
  });
};
