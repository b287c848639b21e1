import { z } from 'zod';
import { report } from '../../kernel/index.ts';

interface Row {
  readonly id: string;
  readonly occurredAt: Date;
  readonly meter: string;
  readonly kind: string;
  readonly quantity: number;
  readonly surplus: boolean;
  readonly reason: string | null;
  readonly subjectId: string;
  readonly periodStart: Date;
}

/** The whole ledger, or one period of it. */
export const usageReport = report({
  name: 'billing.usage',
  title: 'Usage',
  scope: 'billing.usage.read',
  input: z.object({ periodStart: z.iso.datetime().optional() }),
  columns: [
    { header: 'id', value: (row: Row) => row.id },
    { header: 'at', value: (row) => row.occurredAt },
    { header: 'meter', value: (row) => row.meter },
    { header: 'entry', value: (row) => row.kind },
    { header: 'quantity', value: (row) => row.quantity },
    { header: 'beyond_share', value: (row) => row.surplus },
    { header: 'reason', value: (row) => row.reason },
    { header: 'subject_id', value: (row) => row.subjectId },
    { header: 'period_start', value: (row) => row.periodStart },
  ],
  rows: (reader, { periodStart }) =>
    reader.pages<Row>((tx, after, limit) =>
      tx.usageEntry.findMany({
        where: {
          organizationId: reader.organizationId,
          ...(periodStart ? { periodStart } : {}),
          ...(after ? { id: { gt: after.id } } : {}),
        },
        orderBy: { id: 'asc' },
        take: limit,
      }),
    ),
});
