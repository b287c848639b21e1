import { z } from 'zod';
import { pageInput, pageOf } from '../../kernel/page.ts';

const instant = z.iso.datetime();
const count = z.int().min(0);

export const meterUsage = z.object({
  meter: z.string(),
  label: z.string(),
  /** In a sentence: `certificates`. */
  units: z.string(),
  used: count,
  /** Held for work that is under way. */
  reserved: count,
  /** The period's share; null: not limited. */
  limit: count.nullable(),
  /** Used beyond the share, charged by the unit. */
  surplus: count,
  /** What a unit beyond the share costs; null: the share is the end. */
  surplusPrice: z.object({ amountMinor: z.int(), currency: z.string() }).nullable(),
  /** Used a day, for every day of the period, in UTC. */
  days: z.array(z.object({ day: z.iso.date(), used: count })),
  /** Surplus that came too late for its own period's invoice, and is on a later one. */
  carriedOver: z.array(z.object({ usedAt: instant, chargedAt: instant, quantity: count })),
});
export type MeterUsage = z.infer<typeof meterUsage>;

export const usage = z.object({
  plan: z
    .object({
      key: z.string(),
      name: z.string(),
      trial: z.boolean(),
      level: z.enum(['full', 'grace', 'read_only', 'none']),
      limits: z.record(z.string(), z.number()),
      periodStart: instant,
      periodEnd: instant,
      /** The account's own now: a test clock may be ahead of ours. */
      now: instant,
    })
    .nullable(),
  meters: z.array(meterUsage),
});
export type Usage = z.infer<typeof usage>;

export const usageInput = z.object({ product: z.string().max(40) });

export const usageEntry = z.object({
  id: z.uuid(),
  at: instant,
  meter: z.string(),
  label: z.string(),
  kind: z.enum(['reserve', 'consume', 'release']),
  quantity: z.int(),
  surplus: z.boolean(),
  reason: z.string().nullable(),
  subjectId: z.string(),
  /** Path in the web app. */
  href: z.string().nullable(),
});
export type UsageEntry = z.infer<typeof usageEntry>;

export const listUsageInput = pageInput.extend({ product: z.string().max(40) });
export const usagePage = pageOf(usageEntry);

export const listMeterReportsInput = pageInput.extend({
  status: z.enum(['recorded', 'reported', 'rejected']).optional(),
});
export const oneMeterReport = z.strictObject({ id: z.uuid() });
export const meterReport = z.object({
  id: z.uuid(),
  organizationId: z.uuid().nullable(),
  meter: z.string(),
  hour: instant,
  chargedAt: instant,
  revision: z.int(),
  quantity: z.int(),
  status: z.string(),
  failure: z.string().nullable(),
});
export const meterReportPage = pageOf(meterReport);
