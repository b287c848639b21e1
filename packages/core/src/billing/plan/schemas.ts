import { z } from 'zod';

export const planPrice = z.object({
  kind: z.enum(['recurring', 'metered']),
  interval: z.enum(['month', 'year']),
  currency: z.string(),
  /** In the currency's smallest unit; of a metered price, for one unit beyond the plan's share. */
  amountMinor: z.int(),
  meter: z.string().nullable(),
});

export const plan = z.object({
  planKey: z.string(),
  product: z.string(),
  name: z.string(),
  summary: z.string(),
  /** From least to most. */
  rank: z.int(),
  trialDays: z.int(),
  limits: z.record(z.string(), z.number()),
  highlights: z.array(z.string()),
  /** None: it is not for sale. */
  prices: z.array(planPrice),
});
export type Plan = z.output<typeof plan>;

export const listPlansInput = z.strictObject({ product: z.string().max(40) });
