import { isWorking, planFor, planNeeded } from '@atrium/core/billing';
import { type Ceiling, type Context, DomainError } from '@atrium/core/kernel';
import { trialLimits } from '../plans.ts';

const megabyte = 1024 * 1024;

/** Before the first byte of a certificate: the plan, or the trial it will begin, must allow work and files this large. */
export async function admitCertificate(context: Context): Promise<{ maxBytes: number }> {
  const plan = await planFor(context, 'labs');
  if (plan && !isWorking(plan)) throw planNeeded(plan);
  const { maxFileMegabytes } = plan?.limits ?? trialLimits;
  return { maxBytes: (maxFileMegabytes ?? Number.POSITIVE_INFINITY) * megabyte };
}

/** Seats of the plan, for organizations that have one. */
export const seats: Ceiling = {
  of: 'organization.seats',
  check: async (context, wanted) => {
    const plan = await planFor(context, 'labs');
    const limit = plan?.limits.seats;
    if (!plan || limit === undefined || wanted <= limit) return;
    throw new DomainError(
      'QUOTA_EXCEEDED',
      `Your ${plan.name} plan has ${limit} seats, and all are taken by members and open invitations. Take back an invitation, remove a member, or choose a larger plan under Organization → Billing.`,
      { reason: 'seats_taken' },
    );
  },
};
