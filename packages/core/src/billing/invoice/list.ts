import type { BillingInvoiceModel } from '@atrium/db';
import { z } from 'zod';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { type Invoice, invoicePage, listInvoicesInput } from './schemas.ts';

/** The organization's invoices, newest first. */
export const listInvoices = query({
  name: 'billing.invoice.list',
  summary: 'Lists invoices',
  input: listInvoicesInput,
  output: invoicePage,
  scope: 'billing.manage',
  run: async ({ tx, organizationId }, { cursor, limit }) => {
    const after = cursor ? decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()])) : null;
    const rows = await tx.billingInvoice.findMany({
      where: {
        organizationId,
        ...(after && {
          OR: [{ issuedAt: { lt: after[0] } }, { issuedAt: after[0], id: { lt: after[1] } }],
        }),
      },
      orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    return toPage(rows, limit, shownInvoice, (row) => [row.issuedAt.toISOString(), row.id]);
  },
});

const shownInvoice = (row: BillingInvoiceModel): Invoice => ({
  invoiceId: row.id,
  number: row.number,
  status: row.status,
  currency: row.currency,
  totalMinor: Number(row.totalMinor),
  paidMinor: Number(row.paidMinor),
  dueMinor: Number(row.dueMinor),
  lines: row.lines as Invoice['lines'],
  hostedUrl: row.hostedUrl,
  pdfUrl: row.pdfUrl,
  paidWith: row.paidWith,
  issuedAt: row.issuedAt.toISOString(),
  paidAt: row.paidAt?.toISOString() ?? null,
});
