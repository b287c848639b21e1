import type { BillingPurchaseModel, Prisma, Tx } from '@atrium/db';
import type { z } from 'zod';
import { shownPurchase } from '../purchase/row.ts';
import type { Sale, saleFilter } from './schemas.ts';

type Filter = z.output<typeof saleFilter>;

/** What a seller counts as a sale: not a checkout that nobody paid in. */
const unsold = ['pending', 'expired', 'failed'];

/** Sales of an organization before `beforeId`, newest first, with their buyers. */
export async function readSales(
  tx: Tx,
  sellerOrganizationId: string,
  filter: Filter,
  beforeId: string | null,
  take: number,
): Promise<Sale[]> {
  const rows = await tx.billingPurchase.findMany({
    where: {
      sellerOrganizationId,
      ...(filter.feature && { feature: filter.feature }),
      status: filter.status ? filter.status : { notIn: unsold },
      ...(filter.search && (await matching(tx, filter.search))),
      ...(beforeId && { id: { lt: beforeId } }),
    },
    orderBy: { id: 'desc' },
    take,
  });
  return withBuyers(tx, rows);
}

/** Buyers are people of the whole platform: the search must not list them, only narrow the seller's own sales. */
async function matching(tx: Tx, search: string): Promise<Prisma.BillingPurchaseWhereInput> {
  const contains = { contains: search, mode: 'insensitive' } as const;
  const people = await tx.user.findMany({
    where: { OR: [{ email: contains }, { name: contains }] },
    select: { id: true },
    take: 200,
  });
  return { OR: [{ receiptNumber: contains }, { userId: { in: people.map(({ id }) => id) } }] };
}

export async function withBuyers(tx: Tx, rows: readonly BillingPurchaseModel[]): Promise<Sale[]> {
  const buyers = await tx.user.findMany({
    where: { id: { in: rows.flatMap(({ userId }) => userId ?? []) } },
    select: { id: true, name: true, email: true },
  });
  const byId = new Map(buyers.map(({ id, ...buyer }) => [id, buyer]));
  return rows.map((row) => {
    const { returnPath: _, ...shown } = shownPurchase(row);
    const { disputeStatus } = row;
    return { ...shown, disputeStatus, buyer: byId.get(row.userId ?? '') ?? null };
  });
}
