import { billingRegistration, receiveWebhook, syncPlans, upsertOffer } from '@atrium/core/billing';
import { identityRegistration } from '@atrium/core/identity';
import { command, execute, type Payments, type Platform, systemClock } from '@atrium/core/kernel';
import {
  runJobs,
  type TestMember,
  type TestPlatform,
  testCipher,
  testMember,
  testPlatform,
} from '@atrium/core/testing';
import { createStripePayments } from '@atrium/vendors/stripe';
import { type Sandbox, startSandbox } from '@atrium/vendors/testing/sandbox';
import { z } from 'zod';
import { plans, things } from './plans.ts';

export interface StripeEvent {
  readonly id: string;
  readonly type: string;
}

/** The platform against a Stripe in a box, with a school that sells and a shop that pays for plans. */
export interface Market {
  readonly platform: Platform;
  readonly test: TestPlatform;
  readonly sandbox: Sandbox;
  readonly school: TestMember;
  sell(price?: { amountMinor: number; currency: string }): Promise<{ offerId: string; feature: string }>;
  /** Events at Stripe since the last time this was asked, oldest first. */
  news(): Promise<StripeEvent[]>;
  /** Ids of the objects that events of a type spoke of, of one customer. */
  objects(type: string, customerId: string): Promise<string[]>;
  /** Brings an event as Stripe would: signed raw bytes. Its job waits. */
  bring(event: StripeEvent): Promise<void>;
  /** Runs what waits, as the worker would. */
  work(): Promise<string[]>;
  mails(to: string): string[];
  close(): Promise<void>;
}

const sell = command({
  name: 'market.sell',
  summary: 'Puts a course up for sale',
  scope: 'internal',
  input: z.object({ feature: z.string(), currency: z.string(), amountMinor: z.int() }),
  output: z.object({ offerId: z.uuid() }),
  run: (ctx, { feature, ...price }) =>
    upsertOffer(ctx, {
      ...{ product: 'academy', feature, name: 'Reading statements', description: '', refundDays: 30, price },
    }),
});

const market = {
  ...{ name: 'market', scopes: {}, facts: [], jobs: [], subscriptions: [], schedules: [] },
  verbs: [sell],
  plans,
  meters: [things],
};

export const asJob = (organizationId: string | null = null) => ({
  actor: { kind: 'job', job: 'test', organizationId, onBehalfOf: null } as const,
  origin: { requestId: 'test', ip: null, userAgent: null },
});

/** `wrap` stands between the platform and the vendor: for slow or failing networks. */
export async function openMarket(wrap = (payments: Payments): Payments => payments): Promise<Market> {
  const sandbox = await startSandbox();
  const payments = wrap(
    createStripePayments({
      secretKey: 'sk_test_sandbox',
      webhookSecrets: ['whsec_rolled_in', 'whsec_sandbox'],
      baseUrl: sandbox.url,
    }),
  );
  const test = await testPlatform({
    registrations: [identityRegistration, billingRegistration, market],
    ports: { cipher: testCipher, payments },
    database: { poolSize: 12 },
  });
  const platform: Platform = { ...test.platform, clock: systemClock };
  await execute(platform, syncPlans, asJob(), {});
  const school = await testMember(platform);
  let seen: string | null = null;
  let courses = 0;
  return {
    ...{ platform, test, sandbox, school },
    sell: async (price = { amountMinor: 4900, currency: 'USD' }) => {
      const feature = `market.course:${++courses}`;
      return {
        feature,
        ...(await execute(platform, sell, asJob(school.organizationId), { feature, ...price })),
      };
    },
    news: async () => {
      const events = await eventsAfter(sandbox.url, seen);
      seen = events.at(-1)?.id ?? seen;
      return events;
    },
    objects: async (type, customerId) =>
      (await eventsAfter(sandbox.url, null))
        .filter(({ type: of, body }) => of === type && body.data.object.customer === customerId)
        .map(({ body }) => body.data.object.id),
    bring: (event) => bring(platform, sandbox.url, event),
    work: () => runJobs(platform),
    mails: (to) => test.sent.filter((mail) => mail.to === to).map((mail) => mail.subject),
    close: async () => {
      await test.close();
      await sandbox.close();
    },
  };
}

interface FullEvent extends StripeEvent {
  readonly body: { readonly data: { readonly object: { readonly id: string; readonly customer?: string } } };
}

async function eventsAfter(url: string, after: string | null): Promise<FullEvent[]> {
  const answer = await fetch(`${url}/control/stripe/events${after ? `?after=${after}` : ''}`);
  return ((await answer.json()) as { events: FullEvent[] }).events;
}

async function bring(platform: Platform, url: string, { id }: StripeEvent): Promise<void> {
  const answer = await fetch(`${url}/control/stripe/events/${id}/signed`);
  const { body, signature } = (await answer.json()) as { body: string; signature: string };
  await receiveWebhook(platform, { raw: Buffer.from(body), signature, origin: asJob().origin });
}
