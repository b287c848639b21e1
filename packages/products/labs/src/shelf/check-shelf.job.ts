import { command, execute, job } from '@atrium/core/kernel';
import { z } from 'zod';
import { checkShelf } from './check-shelf.ts';

/** One organization's shelf, batch by batch. */
export const checkShelfJob = job({
  name: 'labs.shelf.check',
  payload: z.object({}),
  maxAttempts: 3,
  run: async (context) => {
    let after: string | null = null;
    do {
      const { next }: { next: string | null } = await execute(context.platform, checkShelf, context, {
        after,
      });
      after = next;
    } while (after !== null);
  },
});

/** Hands one shelf check to each organization that has something published or may have. */
export const planShelfChecks = command({
  name: 'labs.shelf.plan',
  summary: 'Hands a shelf check to every organization',
  input: z.object({}),
  output: z.object({ organizations: z.int() }),
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async (context) => {
    const organizations = await context.tx.organization.findMany({
      where: { suspendedAt: null },
      select: { id: true },
    });
    for (const { id } of organizations) {
      context.enqueue(checkShelfJob, {}, { organizationId: id, key: `labs.shelf.check:${id}` });
    }
    return { organizations: organizations.length };
  },
});

export const planShelfChecksJob = job({
  name: 'labs.shelf.plan',
  payload: z.object({}),
  maxAttempts: 3,
  run: async (context) => {
    await execute(context.platform, planShelfChecks, context, {});
  },
});
