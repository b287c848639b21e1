import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { beginTrial } from './working-plan.ts';

/** Begins the free trial before the first certificate would. Once for an organization: a repeat changes nothing. */
export const beginLabsTrial = command({
  name: 'labs.trial.begin',
  summary: 'Begins the free trial',
  input: z.strictObject({}),
  output: z.object({ endsAt: z.iso.datetime().nullable() }),
  scope: 'billing.manage',
  run: async (context) => {
    const plan = await beginTrial(context);
    return { endsAt: plan?.trial ? plan.periodEnd.toISOString() : null };
  },
});
