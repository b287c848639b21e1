import { z } from 'zod';
import { execute, type JobContext, job, PaymentsError } from '../../kernel/index.ts';
import { Unfollowable } from '../sync/unfollowable.ts';
import { closeEvent, findEvent } from './event.ts';
import { followEvent, type Verdict } from './follow-event.ts';

/** Looks at the object an event speaks of. What is not ours is put aside with a word; what may pass is tried again. */
export const applyEvent = job({
  name: 'billing.webhook.apply',
  payload: z.object({ eventId: z.string() }),
  run: async (context, { eventId }) => {
    const { platform, actor, origin } = context;
    const call = { actor, origin };
    const event = await execute(platform, findEvent, call, { eventId });
    if (event.status === 'applied' || event.status === 'ignored') return;
    try {
      await execute(platform, closeEvent, call, { eventId, ...(await followEvent(platform, call, event)) });
    } catch (cause) {
      const verdict = verdictOn(cause, context);
      if (verdict) await execute(platform, closeEvent, call, { eventId, ...verdict });
      if (!(cause instanceof Unfollowable)) throw cause;
    }
  },
});

/** What a failure means for the event; null while it is to be tried again. */
function verdictOn(cause: unknown, { isLastAttempt }: JobContext): Verdict | null {
  if (cause instanceof Unfollowable) return { status: cause.status, failure: cause.message };
  if (!isLastAttempt) return null;
  const failure =
    cause instanceof PaymentsError
      ? `Stripe did not give the object (${cause.kind}): ${cause.message}`
      : 'It could not be applied: the job and the log say why.';
  return { status: 'failed', failure };
}
