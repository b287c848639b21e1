import { syncPlans } from '@atrium/core/billing';
import { execute, type Platform } from '@atrium/core/kernel';

/** Writes the plans and prices that products declare, before anybody asks for them. Safe to run again. */
export async function writePlans(platform: Platform): Promise<void> {
  const actor = { kind: 'job', job: 'start', organizationId: null, onBehalfOf: null } as const;
  const origin = { requestId: 'start', ip: null, userAgent: null };
  await execute(platform, syncPlans, { actor, origin }, {});
}
