import { z } from 'zod';
import { identityRegistration } from '../../identity/index.ts';
import { command, execute, type Platform } from '../../kernel/index.ts';
import {
  type TestMember,
  type TestPlatform,
  testCipher,
  testMember,
  testPlatform,
} from '../../testing/index.ts';
import { upsertOffer } from '../offer/upsert-offer.ts';
import { billingRegistration } from '../registration.ts';
import { type ScriptedPayments, scriptedPayments } from './scripted-payments.ts';

/** A seller's verb, as a product would have one. */
const sell = command({
  name: 'test.sell',
  summary: 'Puts a course up for sale',
  scope: 'internal',
  input: z.object({ feature: z.string(), currency: z.string(), amountMinor: z.int() }),
  output: z.object({ offerId: z.uuid() }),
  run: (ctx, { feature, ...price }) =>
    upsertOffer(ctx, {
      ...{ product: 'academy', feature, name: 'Reading statements', description: '', refundDays: 30, price },
    }),
});

export interface TestShop extends TestPlatform {
  readonly script: ScriptedPayments;
  readonly seller: TestMember;
  sell(feature: string, amountMinor?: number, currency?: string): Promise<string>;
}

/** A platform with billing, a scripted vendor, and an organization that sells. */
export async function testShop(): Promise<TestShop> {
  const script = scriptedPayments();
  const test = await testPlatform({
    registrations: [identityRegistration, billingRegistration, { ...bare, name: 'shop', verbs: [sell] }],
    ports: { cipher: testCipher, payments: script.payments },
    database: { poolSize: 8 },
  });
  const seller = await testMember(test.platform);
  return {
    ...test,
    script,
    seller,
    sell: (feature, amountMinor = 4900, currency = 'USD') =>
      sellAs(test.platform, seller, { feature, amountMinor, currency }),
  };
}

const bare = { scopes: {}, facts: [], jobs: [], subscriptions: [], schedules: [] };

async function sellAs(
  platform: Platform,
  { organizationId, call }: TestMember,
  wanted: z.output<typeof sell.input>,
): Promise<string> {
  const actor = { kind: 'job', job: 'test', organizationId, onBehalfOf: null } as const;
  return (await execute(platform, sell, { ...call, actor }, wanted)).offerId;
}
