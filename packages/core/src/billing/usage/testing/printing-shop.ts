import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import {
  type Call,
  type Context,
  command,
  execute,
  type Payments,
  type Registration,
  type UsageReport,
} from '../../../kernel/index.ts';
import { type TestMember, type TestPlatform, testMember, testPlatform } from '../../../testing/index.ts';
import { billingRegistration } from '../../registration.ts';
import { reserveUsage } from '../reserve.ts';
import { consumeUsage, releaseUsage } from '../settle.ts';

export const pages = 'printing.pages';
export const share = 10;

const plan = { product: 'printing', summary: '', trialDays: 0, features: ['printing.plan'], highlights: [] };
const monthly = { interval: 'month', currency: 'USD' } as const;

/** A product that prints pages: a plan that ends at its share, and one that goes on by the page. */
const printing: Registration = {
  name: 'printing',
  verbs: [],
  scopes: {},
  facts: [],
  jobs: [],
  subscriptions: [],
  schedules: [],
  meters: [{ name: pages, product: 'printing', limit: 'pages', label: 'Pages', units: 'pages' }],
  plans: [
    {
      ...plan,
      key: 'printing.small',
      name: 'Small',
      rank: 1,
      limits: { pages: share },
      prices: [{ ...monthly, kind: 'recurring', amountMinor: 900 }],
    },
    {
      ...plan,
      key: 'printing.endless',
      name: 'Endless',
      rank: 2,
      limits: { pages: share },
      prices: [
        { ...monthly, kind: 'recurring', amountMinor: 9000 },
        { ...monthly, kind: 'metered', amountMinor: 5, meter: pages },
      ],
    },
  ],
};

/** The vendor's meter, as it sums: an identifier counts once. */
export interface ToldMeter {
  readonly told: Map<string, UsageReport>;
  /** Makes the next so many calls fail. */
  failNext(error: Error, times?: number): void;
}

export async function printingPlatform(): Promise<TestPlatform & { meter: ToldMeter }> {
  const told = new Map<string, UsageReport>();
  const failures: Error[] = [];
  const reportUsage: Payments['reportUsage'] = async (usage) => {
    const failure = failures.shift();
    if (failure) throw failure;
    if (told.has(usage.identifier)) return 'duplicate';
    told.set(usage.identifier, usage);
    return 'reported';
  };
  const test = await testPlatform({
    registrations: [billingRegistration, printing],
    ports: { payments: { reportUsage } as Payments },
    database: { poolSize: 12 },
  });
  const failNext = (error: Error, times = 1) => failures.push(...Array.from({ length: times }, () => error));
  return { ...test, meter: { told, failNext } };
}

export interface Printer extends TestMember {
  readonly job: Call;
}

/** An organization with a subscription whose period began at `start` and runs a month. */
export async function openPrinter(
  { platform }: TestPlatform,
  { planKey = 'printing.small', start, end }: { planKey?: string; start: string; end: string },
): Promise<Printer> {
  const member = await testMember(platform);
  const { organizationId, email, userId } = member;
  await platform.db.transaction({ organizationId, userId }, async (tx) => {
    const price = await tx.billingPrice.findFirstOrThrow({ where: { planKey, kind: 'recurring' } });
    const customer = { stripeCustomerId: `cus_${organizationId}`, name: 'Printer', email };
    const { id: accountId } = await tx.billingAccount.create({ data: { organizationId, ...customer } });
    const subscription = await tx.billingSubscription.create({
      data: {
        accountId,
        organizationId,
        product: 'printing',
        planKey,
        priceId: price.id,
        stripeSubscriptionId: `sub_${organizationId}`,
        status: 'active',
        currentPeriodStart: new Date(start),
        currentPeriodEnd: new Date(end),
      },
    });
    await tx.entitlementEntry.create({
      data: {
        organizationId,
        feature: 'printing.plan',
        grantId: uuidv7(),
        kind: 'grant',
        source: 'subscription',
        sourceId: subscription.id,
        planKey,
        startsAt: new Date(start),
        sequence: 1,
      },
    });
  });
  const actor = { kind: 'job', job: 'test', organizationId, onBehalfOf: null } as const;
  return { ...member, job: { actor, origin: member.call.origin } };
}

/** The next period begins, as the mirror of the subscription would say. */
export const renew = ({ platform }: TestPlatform, printer: Printer, start: string, end: string) =>
  platform.db.transaction({ organizationId: printer.organizationId, userId: null }, (tx) =>
    tx.billingSubscription.updateMany({
      where: { organizationId: printer.organizationId },
      data: { currentPeriodStart: new Date(start), currentPeriodEnd: new Date(end) },
    }),
  );

const act = (name: string, run: (ctx: Context, subjectId: string, at: Date | undefined) => Promise<void>) =>
  command({
    name: `printing.page.${name}`,
    summary: name,
    input: z.object({ subjectId: z.string(), at: z.date().optional() }),
    output: z.object({}),
    scope: 'public',
    audit: false,
    run: async (ctx, { subjectId, at }) => {
      await run(ctx, subjectId, at);
      return {};
    },
  });

const verbs = {
  reserve: act('reserve', (ctx, subjectId) => reserveUsage(ctx, { meter: pages, subjectId })),
  consume: act('consume', (ctx, subjectId, at) =>
    consumeUsage(ctx, { meter: pages, subjectId, ...(at ? { at } : {}) }),
  ),
  release: act('release', (ctx, subjectId) =>
    releaseUsage(ctx, { meter: pages, subjectId, reason: 'jammed' }),
  ),
};

export const page =
  ({ platform }: TestPlatform, { call }: Printer) =>
  (verb: keyof typeof verbs, subjectId: string, at?: Date) =>
    execute(platform, verbs[verb], call, { subjectId, ...(at ? { at } : {}) });
