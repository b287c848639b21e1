import type { Prisma, Tx } from '@atrium/db';
import { z } from 'zod';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { accountNames } from './account-names.ts';
import { listStaffPurchasesInput, staffPurchasePage } from './schemas.ts';

/** Every purchase of the platform, newest first. */
export const listStaffPurchases = query({
  name: 'billing.admin.list_purchases',
  summary: 'Lists purchases of all accounts',
  input: listStaffPurchasesInput,
  output: staffPurchasePage,
  scope: 'staff',
  tenancy: 'none',
  run: async ({ tx }, { cursor, limit, status, search }) => {
    const before = cursor ? decodeCursor(cursor, z.tuple([z.uuid()]))[0] : null;
    const rows = await tx.billingPurchase.findMany({
      where: {
        ...(status && { status }),
        ...(search && { OR: [...matching(search), { accountId: { in: await accountsNamed(tx, search) } }] }),
        ...(before && { id: { lt: before } }),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const names = await accountNames(tx, rows);
    return toPage(
      rows,
      limit,
      (row) => ({
        purchaseId: row.id,
        organizationId: row.organizationId,
        userId: row.userId,
        accountName: names.get(row.accountId) ?? '',
        sellerOrganizationId: row.sellerOrganizationId,
        name: row.name,
        status: row.status,
        currency: row.currency,
        paidMinor: Number(row.paidMinor),
        refundedMinor: Number(row.refundedMinor),
        disputeStatus: row.disputeStatus,
        receiptNumber: row.receiptNumber,
        failure: row.failure,
        stripePaymentIntentId: row.stripePaymentIntentId,
        createdAt: row.createdAt.toISOString(),
        paidAt: row.paidAt?.toISOString() ?? null,
      }),
      (row) => [row.id],
    );
  },
});

/** Most buyers one search is followed through: more words find the one that is meant. */
const mostAccounts = 200;

async function accountsNamed(tx: Tx, search: string): Promise<string[]> {
  const contains = { contains: search, mode: 'insensitive' as const };
  const accounts = await tx.billingAccount.findMany({
    where: { OR: [{ email: contains }, { name: contains }] },
    select: { id: true },
    take: mostAccounts,
  });
  return accounts.map(({ id }) => id);
}

const matching = (search: string): Prisma.BillingPurchaseWhereInput[] => {
  const id = z.uuid().safeParse(search).data;
  return [
    { receiptNumber: search.toUpperCase() },
    { stripePaymentIntentId: search },
    { stripeSessionId: search },
    { stripeChargeId: search },
    ...(id ? [{ id }, { userId: id }, { sellerOrganizationId: id }] : []),
  ];
};
