import type { Tx } from '@atrium/db';
import { addSeconds, days as inDays, query } from '../../kernel/index.ts';
import { saleSummary, saleSummaryInput } from './schemas.ts';

interface Row {
  readonly day: string;
  readonly currency: string;
  readonly sales: number;
  readonly paid: bigint;
  readonly refunded: bigint;
}

/** What was sold, day by day (UTC) and in all, in each currency by itself. */
export const summarizeSales = query({
  name: 'billing.sale.summary',
  summary: 'Sums up what the organization sold',
  input: saleSummaryInput,
  output: saleSummary,
  scope: 'billing.sale.read',
  run: async ({ tx, organizationId: sellerOrganizationId, now }, { feature, days }) => {
    const since = addSeconds(now, -inDays(days));
    const rows = await soldByDay(tx, sellerOrganizationId, feature ?? null, since);
    const ofSeller = { sellerOrganizationId, ...(feature && { feature }), createdAt: { gte: since } };
    const shown = rows.map(({ paid, refunded, ...row }) => ({
      ...row,
      paidMinor: Number(paid),
      refundedMinor: Number(refunded),
    }));
    return {
      days: shown,
      totals: [...Map.groupBy(shown, (row) => row.currency)].map(([currency, ofCurrency]) => ({
        currency,
        sales: sum(ofCurrency.map((row) => row.sales)),
        paidMinor: sum(ofCurrency.map((row) => row.paidMinor)),
        refundedMinor: sum(ofCurrency.map((row) => row.refundedMinor)),
      })),
      begun: await tx.billingPurchase.count({ where: { ...ofSeller, givenById: null } }),
      paid: await tx.billingPurchase.count({ where: { ...ofSeller, paidAt: { not: null } } }),
      gifts: await tx.billingPurchase.count({ where: { ...ofSeller, status: 'gifted' } }),
    };
  },
});

const soldByDay = (
  tx: Tx,
  seller: string,
  feature: string | null,
  since: Date,
): Promise<Row[]> => tx.$queryRaw`
  SELECT to_char("paidAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, currency, count(*)::int AS sales,
    sum("paidMinor")::bigint AS paid, sum("refundedMinor")::bigint AS refunded
  FROM "BillingPurchase"
  WHERE "sellerOrganizationId" = ${seller}::uuid AND "paidAt" >= ${since}
    AND (${feature}::text IS NULL OR feature = ${feature})
  GROUP BY 1, 2 ORDER BY 1, 2`;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0);
