import type { Tx } from '@atrium/db';
import { z } from 'zod';
import { addSeconds, days, query } from '../../kernel/index.ts';

/** Disputes come up to 120 days after a payment. */
const paymentSeconds = days(125);

/** One of our rows that stands for an object at the vendor. */
export const comparable = z.object({
  kind: z.enum(['checkout', 'subscription', 'purchase']),
  id: z.uuid(),
  /** Another one when the row says something else. */
  version: z.string(),
  stripeId: z.string(),
  organizationId: z.uuid().nullable(),
  userId: z.uuid().nullable(),
});
export type Comparable = z.output<typeof comparable>;

/** The next rows to compare: checkouts left open, plans that run, purchases whose money can still move. */
export const findComparable = query({
  name: 'billing.reconcile.find',
  summary: 'Finds rows to compare with the payment service',
  scope: 'internal',
  tenancy: 'none',
  input: z.object({ kind: comparable.shape.kind, after: z.uuid().nullable(), limit: z.int() }),
  output: z.array(comparable),
  run: ({ tx, now }, { kind, after, limit }) =>
    rowsOf[kind](tx, now, {
      where: after ? { id: { gt: after } } : {},
      orderBy: { id: 'asc' },
      take: limit,
    }),
});

export const findVersion = query({
  name: 'billing.reconcile.version',
  summary: 'Says whether a row has changed',
  scope: 'internal',
  tenancy: 'none',
  input: z.object({ kind: comparable.shape.kind, id: z.uuid() }),
  output: z.object({ version: z.string() }),
  run: async ({ tx }, { kind, id }) => {
    const where = { id };
    if (kind === 'checkout') {
      const { status } = await tx.billingCheckout.findUniqueOrThrow({ where });
      return { version: status };
    }
    const row =
      kind === 'purchase'
        ? await tx.billingPurchase.findUniqueOrThrow({ where })
        : await tx.billingSubscription.findUniqueOrThrow({ where });
    return { version: String(row.version) };
  },
});

interface Page {
  readonly where: { readonly id?: { readonly gt: string } };
  readonly orderBy: { readonly id: 'asc' };
  readonly take: number;
}

const owner = { id: true, organizationId: true, userId: true } as const;

const rowsOf: Record<Comparable['kind'], (tx: Tx, now: Date, page: Page) => Promise<Comparable[]>> = {
  checkout: async (tx, _now, { where, ...page }) => {
    const rows = await tx.billingCheckout.findMany({
      where: { ...where, status: 'open', stripeSessionId: { not: null } },
      select: { ...owner, status: true, stripeSessionId: true },
      ...page,
    });
    return rows.map(({ stripeSessionId, status, ...row }) => ({
      ...{ kind: 'checkout', version: status, stripeId: stripeSessionId ?? '' },
      ...row,
    }));
  },
  subscription: async (tx, _now, { where, ...page }) => {
    const rows = await tx.billingSubscription.findMany({
      where: { ...where, status: { notIn: ['canceled', 'incomplete_expired'] } },
      select: { ...owner, version: true, stripeSubscriptionId: true },
      ...page,
    });
    return rows.map(({ stripeSubscriptionId: stripeId, version, ...row }) => ({
      ...{ kind: 'subscription', version: String(version), stripeId },
      ...row,
    }));
  },
  purchase: async (tx, now, { where, ...page }) => {
    const canMove = [
      { status: { in: ['pending', 'processing'] } },
      { paidAt: { gt: addSeconds(now, -paymentSeconds) } },
    ];
    const rows = await tx.billingPurchase.findMany({
      where: { ...where, stripeSessionId: { not: null }, OR: canMove },
      select: { ...owner, version: true, stripeSessionId: true },
      ...page,
    });
    return rows.map(({ stripeSessionId, version, ...row }) => ({
      ...{ kind: 'purchase', version: String(version), stripeId: stripeSessionId ?? '' },
      ...row,
    }));
  },
};
