import { z } from 'zod';
import { addSeconds, command, days, execute, job } from '../../kernel/index.ts';

/** Days after which what has ended is forgotten. Used refresh tokens stay as long, so that their reuse is noticed. */
const keptSeconds = days(30);

/** Removes sign-ins, links and counters that ended long ago. */
export const sweepIdentity = command({
  name: 'identity.account.sweep',
  summary: 'Forget sign-ins and links that ended long ago',
  input: z.strictObject({}),
  output: z.object({ removed: z.int() }),
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async ({ tx, now }) => {
    const before = addSeconds(now, -keptSeconds);
    const ended = { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] };
    const removed = [
      await tx.session.deleteMany({ where: ended }),
      await tx.refreshFamily.deleteMany({ where: ended }),
      await tx.refreshToken.deleteMany({ where: { rotatedAt: { lt: before } } }),
      await tx.signInAttempt.deleteMany({ where: { expiresAt: { lt: addSeconds(now, -days(1)) } } }),
      await tx.emailToken.deleteMany({ where: { expiresAt: { lt: before } } }),
      await tx.rateBucket.deleteMany({ where: { updatedAt: { lt: addSeconds(now, -days(1)) } } }),
    ];
    return { removed: removed.reduce((sum, { count }) => sum + count, 0) };
  },
});

export const sweep = job({
  name: 'identity.sweep',
  payload: z.object({}),
  run: async (context) => {
    await execute(context.platform, sweepIdentity, context, {});
  },
});
