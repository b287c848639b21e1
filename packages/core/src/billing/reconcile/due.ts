import { z } from 'zod';
import { addSeconds, days, query } from '../../kernel/index.ts';

/** Disputes come up to 120 days after a payment. */
const paymentSeconds = days(125);

/** One of our rows that stands for an object at the vendor. */
export const comparable = z.object({
  kind: z.enum(['purchase', 'subscription']),
  id: z.uuid(),
  /** Moves when the row says something else. */
  version: z.int(),
  stripeId: z.string(),
  organizationId: z.uuid().nullable(),
  userId: z.uuid().nullable(),
});
export type Comparable = z.output<typeof comparable>;

const columns = { id: true, version: true, organizationId: true, userId: true } as const;

/** The next rows to compare: subscriptions that run, then purchases whose money can still move. */
export const findComparable = query({
  name: 'billing.reconcile.find',
  summary: 'Finds rows to compare with the payment service',
  scope: 'internal',
  tenancy: 'none',
  input: z.object({ kind: comparable.shape.kind, after: z.uuid().nullable(), limit: z.int() }),
  output: z.array(comparable),
  run: async ({ tx, now }, { kind, after, limit: take }) => {
    const page = { orderBy: { id: 'asc' }, take } as const;
    const later = after ? { id: { gt: after } } : {};
    if (kind === 'subscription') {
      const rows = await tx.billingSubscription.findMany({
        where: { ...later, status: { notIn: ['canceled', 'incomplete_expired'] } },
        select: { ...columns, stripeSubscriptionId: true },
        ...page,
      });
      return rows.map(({ stripeSubscriptionId: stripeId, ...row }) => ({ kind, stripeId, ...row }));
    }
    const rows = await tx.billingPurchase.findMany({
      where: {
        ...later,
        stripeSessionId: { not: null },
        OR: [
          { status: { in: ['pending', 'processing'] } },
          { paidAt: { gt: addSeconds(now, -paymentSeconds) } },
        ],
      },
      select: { ...columns, stripeSessionId: true },
      ...page,
    });
    return rows.map(({ stripeSessionId, ...row }) => ({ kind, stripeId: stripeSessionId ?? '', ...row }));
  },
});

export const findVersion = query({
  name: 'billing.reconcile.version',
  summary: 'Says whether a row has changed',
  scope: 'internal',
  tenancy: 'none',
  input: z.object({ kind: comparable.shape.kind, id: z.uuid() }),
  output: z.object({ version: z.int() }),
  run: ({ tx }, { kind, id }) => {
    const one = { where: { id }, select: { version: true } };
    return kind === 'purchase'
      ? tx.billingPurchase.findUniqueOrThrow(one)
      : tx.billingSubscription.findUniqueOrThrow(one);
  },
});
