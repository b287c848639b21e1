import { z } from 'zod';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { readSales } from './read.ts';
import { listSalesInput, salePage } from './schemas.ts';

export const listSales = query({
  name: 'billing.sale.list',
  summary: 'Lists what the organization sold',
  input: listSalesInput,
  output: salePage,
  scope: 'billing.sale.read',
  run: async ({ tx, organizationId }, { cursor, limit, ...filter }) => {
    const before = cursor ? decodeCursor(cursor, z.tuple([z.uuid()]))[0] : null;
    const sales = await readSales(tx, organizationId, filter, before, limit + 1);
    return toPage(
      sales,
      limit,
      (sale) => sale,
      (sale) => [sale.purchaseId],
    );
  },
});
