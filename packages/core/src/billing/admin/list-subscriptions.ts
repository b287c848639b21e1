import { z } from 'zod';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { accountNames } from './account-names.ts';
import { listStaffSubscriptionsInput, staffSubscriptionPage } from './schemas.ts';

/** Every subscription of the platform, newest first. */
export const listStaffSubscriptions = query({
  name: 'billing.admin.list_subscriptions',
  summary: 'Lists subscriptions of all accounts',
  input: listStaffSubscriptionsInput,
  output: staffSubscriptionPage,
  scope: 'staff',
  tenancy: 'none',
  run: async ({ tx }, { cursor, limit, status }) => {
    const before = cursor ? decodeCursor(cursor, z.tuple([z.uuid()]))[0] : null;
    const rows = await tx.billingSubscription.findMany({
      where: { ...(status && { status }), ...(before && { id: { lt: before } }) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const names = await accountNames(tx, rows);
    return toPage(
      rows,
      limit,
      (row) => ({
        subscriptionId: row.id,
        organizationId: row.organizationId,
        userId: row.userId,
        accountName: names.get(row.accountId) ?? '',
        planKey: row.planKey,
        pendingPlanKey: row.pendingPlanKey,
        status: row.status,
        currentPeriodEnd: row.currentPeriodEnd.toISOString(),
        cancelAtPeriodEnd: row.cancelAtPeriodEnd,
        failureCount: row.failureCount,
        pastDueSince: row.pastDueSince?.toISOString() ?? null,
        stripeSubscriptionId: row.stripeSubscriptionId,
        createdAt: row.createdAt.toISOString(),
      }),
      (row) => [row.id],
    );
  },
});
