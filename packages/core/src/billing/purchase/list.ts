import { z } from 'zod';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { shownPurchase } from './row.ts';
import { listPurchasesInput, purchasePage } from './schemas.ts';

/** Everything I bought or was given, newest first. A checkout that nobody paid in is no purchase yet. */
export const listPurchases = query({
  name: 'billing.purchase.list',
  summary: 'Lists what I bought',
  input: listPurchasesInput,
  output: purchasePage,
  scope: 'signed_in',
  tenancy: 'none',
  run: async ({ tx, userId }, { cursor, limit }) => {
    const before = cursor ? decodeCursor(cursor, z.tuple([z.uuid()]))[0] : null;
    const rows = await tx.billingPurchase.findMany({
      where: {
        userId,
        status: { notIn: ['pending', 'expired'] },
        ...(before ? { id: { lt: before } } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return toPage(rows, limit, shownPurchase, (row) => [row.id]);
  },
});
