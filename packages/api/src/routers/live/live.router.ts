import { followFacts, type LiveFact } from '@atrium/core/live';
import { type TrackedEnvelope, tracked } from '@trpc/server';
import { z } from 'zod';
import { bareProcedure, router } from '../../trpc.ts';

/** What happens, as it happens: the facts of the caller's organization and their own. See `followFacts`. */
export const liveRouter = router({
  facts: bareProcedure
    .input(z.object({ lastEventId: z.string().max(120).optional() }).optional())
    .subscription(async function* ({ ctx, input, signal }): AsyncGenerator<TrackedEnvelope<LiveFact>, void> {
      if (!ctx.live || !signal) throw new Error('live facts need the server');
      const { hub, actorNow } = ctx.live;
      const facts = followFacts({
        platform: ctx.platform,
        hub,
        actorNow,
        signal,
        lastEventId: input?.lastEventId,
      });
      for await (const [place, fact] of facts) yield tracked(place, fact);
    }),
});
