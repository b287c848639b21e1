import { z } from 'zod';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { listStaffRefundsInput, staffRefundPage } from './schemas.ts';

/** Every refund of the platform, newest first. */
export const listStaffRefunds = query({
  name: 'billing.admin.list_refunds',
  summary: 'Lists refunds of all sellers',
  input: listStaffRefundsInput,
  output: staffRefundPage,
  scope: 'staff',
  tenancy: 'none',
  run: async ({ tx }, { cursor, limit, status }) => {
    const before = cursor ? decodeCursor(cursor, z.tuple([z.uuid()]))[0] : null;
    const rows = await tx.billingRefund.findMany({
      where: { ...(status && { status }), ...(before && { id: { lt: before } }) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      ({ id: refundId, amountMinor, createdAt, ...row }) => ({
        ...row,
        refundId,
        amountMinor: Number(amountMinor),
        createdAt: createdAt.toISOString(),
      }),
      (row) => [row.id],
    );
  },
});
