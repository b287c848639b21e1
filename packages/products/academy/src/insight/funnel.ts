import { type Context, notFound, query } from '@atrium/core/kernel';
import { featureOf } from '../access/index.ts';
import { courseSpan, funnel } from './schemas.ts';

interface Day {
  readonly day: string;
  readonly salesPage: number;
  readonly preview: number;
  readonly checkout: number;
  readonly paid: number;
}

/** From the first look to the payment, by day (UTC). Revenue is `billing.sale.summary`. */
export const getFunnel = query({
  name: 'academy.insight.funnel',
  summary: 'How many look at a course, at its previews, at the checkout, and buy',
  input: courseSpan,
  output: funnel,
  scope: 'academy.sale.read',
  run: async (ctx, { courseId, days }) => {
    await refuseForeign(ctx, courseId);
    const rows = await countSteps(ctx, courseId, days);
    const total = (step: keyof Omit<Day, 'day'>) => rows.reduce((sum, row) => sum + row[step], 0);
    return {
      days: [...rows],
      totals: {
        salesPage: total('salesPage'),
        preview: total('preview'),
        checkout: total('checkout'),
        paid: total('paid'),
      },
    };
  },
});

/** NOT_FOUND for a course of another school. */
export async function refuseForeign(ctx: Context, courseId: string): Promise<void> {
  const { organizationId } = ctx;
  if ((await ctx.tx.academyCourse.count({ where: { organizationId, id: courseId } })) === 0) {
    throw notFound('This course');
  }
}

const countSteps = ({ tx, organizationId, now }: Context, courseId: string, days: number) =>
  tx.$queryRaw<readonly Day[]>`
    WITH span AS (
      SELECT (${now}::timestamptz AT TIME ZONE 'UTC')::date - back AS day FROM generate_series(0, ${days}::int - 1) AS back
    ), seen AS (
      SELECT day, step, count FROM "AcademyFunnelDay"
      WHERE "organizationId" = ${organizationId}::uuid AND "courseId" = ${courseId}::uuid
    ), bought AS (
      SELECT ("paidAt" AT TIME ZONE 'UTC')::date AS day, count(*) AS count FROM "BillingPurchase"
      WHERE "sellerOrganizationId" = ${organizationId}::uuid AND feature = ${featureOf(courseId)} AND "paidAt" IS NOT NULL
      GROUP BY 1
    )
    SELECT to_char(span.day, 'YYYY-MM-DD') AS day,
      coalesce(sum(seen.count) FILTER (WHERE seen.step = 'sales_page'), 0)::int AS "salesPage",
      coalesce(sum(seen.count) FILTER (WHERE seen.step = 'preview'), 0)::int AS preview,
      coalesce(sum(seen.count) FILTER (WHERE seen.step = 'checkout'), 0)::int AS checkout,
      coalesce(max(bought.count), 0)::int AS paid
    FROM span LEFT JOIN seen ON seen.day = span.day LEFT JOIN bought ON bought.day = span.day
    GROUP BY span.day ORDER BY span.day`;
