import { z } from 'zod';

const instant = z.iso.datetime();

export const planGrant = z.object({
  grantId: z.uuid(),
  planKey: z.string(),
  planName: z.string(),
  source: z.string(),
  startsAt: instant,
  endsAt: instant.nullable(),
  closedAt: instant.nullable(),
  reason: z.string().nullable(),
});
export const planGrants = z.array(planGrant);

const reason = z.string().trim().min(5).max(500);
export const grantPlanInput = z.strictObject({
  planKey: z.string().max(80),
  days: z.int().min(1).max(3660),
  reason,
});
export const revokePlanInput = z.strictObject({ grantId: z.uuid(), reason });
