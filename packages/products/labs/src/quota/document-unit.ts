import { consumeUsage, releaseUsage, reserveUsage } from '@atrium/core/billing';
import type { Context } from '@atrium/core/kernel';
import { documentsMeter, regenerationsMeter } from '../plans.ts';
import { workingPlan } from './working-plan.ts';

/** Holds a certificate's unit before it is queued. Once it is drafted it counts for good, and is never held again. */
export async function holdDocument(context: Context, documentId: string): Promise<void> {
  await workingPlan(context);
  await reserveUsage(context, { meter: documentsMeter, subjectId: documentId });
}

/** Holds a unit of the smaller counter, each time a text is written again. */
export async function holdRegeneration(context: Context, documentId: string): Promise<void> {
  await workingPlan(context);
  await reserveUsage(context, { meter: regenerationsMeter, subjectId: documentId, repeats: true });
}

/** A draft is there: what was held for it is used. */
export async function countDraft(context: Context, documentId: string): Promise<void> {
  for (const meter of [documentsMeter, regenerationsMeter]) {
    await consumeUsage(context, { meter, subjectId: documentId });
  }
}

export type NotCounted = 'rejected' | 'duplicate' | 'our_fault' | 'cancelled';

/** What did not become a draft is not counted. */
export async function giveBack(context: Context, documentId: string, reason: NotCounted): Promise<void> {
  for (const meter of [documentsMeter, regenerationsMeter]) {
    await releaseUsage(context, { meter, subjectId: documentId, reason });
  }
}
