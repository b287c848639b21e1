import { grantTrial, isWorking, type Plan, planFor, planNeeded } from '@atrium/core/billing';
import type { Context } from '@atrium/core/kernel';
import { trialDays, trialPlan } from '../plans.ts';

/**
 * The plan new work is done under; the trial begins with the first. Throws QUOTA_EXCEEDED (`read_only`) when the plan
 * gives only reading now.
 */
export async function workingPlan(context: Context): Promise<Plan> {
  const plan = (await planFor(context, 'labs')) ?? (await beginTrial(context));
  if (!plan || !isWorking(plan)) throw planNeeded(plan);
  return plan;
}

export async function beginTrial(context: Context): Promise<Plan | null> {
  const { organizationId } = context;
  await grantTrial(context, { organizationId, product: 'labs', planKey: trialPlan, days: trialDays });
  return planFor(context, 'labs');
}
