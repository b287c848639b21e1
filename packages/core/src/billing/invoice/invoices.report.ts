import { z } from 'zod';
import { money, report } from '../../kernel/index.ts';

interface Row {
  readonly id: string;
  readonly number: string | null;
  readonly status: string;
  readonly currency: string;
  readonly totalMinor: bigint;
  readonly paidMinor: bigint;
  readonly dueMinor: bigint;
  readonly periodStart: Date | null;
  readonly periodEnd: Date | null;
  readonly issuedAt: Date;
  readonly paidAt: Date | null;
}

const amount = (amountMinor: bigint, { currency }: Row): string => money.toDecimal({ amountMinor, currency });

/** The organization's invoices, for its bookkeeping. */
export const invoicesReport = report({
  name: 'billing.invoices',
  title: 'Invoices',
  scope: 'billing.manage',
  input: z.object({}),
  columns: [
    { header: 'number', value: (row: Row) => row.number },
    { header: 'status', value: (row) => row.status },
    { header: 'currency', value: (row) => row.currency },
    { header: 'total', value: (row) => amount(row.totalMinor, row) },
    { header: 'paid', value: (row) => amount(row.paidMinor, row) },
    { header: 'due', value: (row) => amount(row.dueMinor, row) },
    { header: 'period_start', value: (row) => row.periodStart },
    { header: 'period_end', value: (row) => row.periodEnd },
    { header: 'issued_at', value: (row) => row.issuedAt },
    { header: 'paid_at', value: (row) => row.paidAt },
    { header: 'id', value: (row) => row.id },
  ],
  rows: (reader) =>
    reader.pages<Row>((tx, after, limit) =>
      tx.billingInvoice.findMany({
        where: { organizationId: reader.organizationId, ...(after ? { id: { gt: after.id } } : {}) },
        orderBy: { id: 'asc' },
        take: limit,
      }),
    ),
});
