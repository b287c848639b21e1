import { z } from 'zod';
import { pageInput, pageOf } from '../../kernel/page.ts';

export const invoice = z.object({
  invoiceId: z.uuid(),
  number: z.string().nullable(),
  /** open | paid | void | uncollectible */
  status: z.string(),
  currency: z.string(),
  totalMinor: z.int(),
  paidMinor: z.int(),
  dueMinor: z.int(),
  lines: z.array(
    z.object({
      description: z.string(),
      amountMinor: z.int(),
      quantity: z.number(),
      periodStart: z.iso.datetime().nullable(),
      periodEnd: z.iso.datetime().nullable(),
    }),
  ),
  /** The vendor's page, and its PDF. */
  hostedUrl: z.string().nullable(),
  pdfUrl: z.string().nullable(),
  paidWith: z.string().nullable(),
  issuedAt: z.iso.datetime(),
  paidAt: z.iso.datetime().nullable(),
});
export type Invoice = z.output<typeof invoice>;
export const invoicePage = pageOf(invoice);
export const listInvoicesInput = pageInput;
