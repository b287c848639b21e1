import { money } from '../../kernel/index.ts';
import { report } from '../../reports/index.ts';
import { readSales } from './read.ts';
import { type Sale, saleFilter } from './schemas.ts';

const amount = (pick: (sale: Sale) => number) => (sale: Sale) =>
  money.toDecimal({ amountMinor: BigInt(pick(sale)), currency: sale.currency });

export const salesReport = report({
  name: 'billing.sales',
  title: 'Sales',
  scope: 'billing.sale.read',
  input: saleFilter,
  columns: [
    { header: 'Time (UTC)', value: (sale: Sale) => sale.paidAt ?? sale.createdAt },
    { header: 'Receipt', value: (sale) => sale.receiptNumber },
    { header: 'Sold', value: (sale) => sale.name },
    { header: 'Buyer', value: (sale) => sale.buyer?.name },
    { header: 'E-mail', value: (sale) => sale.buyer?.email },
    { header: 'Status', value: (sale) => sale.status },
    { header: 'Currency', value: (sale) => sale.currency },
    { header: 'Price', value: amount((sale) => sale.amountMinor) },
    { header: 'Discount', value: amount((sale) => sale.discountMinor) },
    { header: 'Code', value: (sale) => sale.promotionCode },
    { header: 'Tax', value: amount((sale) => sale.taxMinor) },
    { header: 'Paid', value: amount((sale) => sale.paidMinor) },
    { header: 'Given back', value: amount((sale) => sale.refundedMinor) },
    { header: 'Paid with', value: (sale) => sale.paidWith },
    { header: 'Id', value: (sale) => sale.purchaseId },
  ],
  rows: (reader, filter) =>
    reader.pages<Sale>((tx, after, limit) =>
      readSales(tx, reader.organizationId, filter, after?.purchaseId ?? null, limit),
    ),
});
