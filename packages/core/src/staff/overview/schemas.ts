import { z } from 'zod';

export const staffOverview = z.object({
  organizations: z.object({ total: z.int(), suspended: z.int() }),
  people: z.object({ total: z.int(), disabled: z.int() }),
  /** Accounts made on each of the last 14 days (UTC), oldest first. */
  signUps: z.array(z.object({ day: z.iso.date(), count: z.int() })),
  queue: z.object({
    waiting: z.int(),
    /** Not due yet. */
    later: z.int(),
    running: z.int(),
    retrying: z.int(),
    dead: z.int(),
    /** Since when the longest waiting job could have run. */
    oldestDueAt: z.iso.datetime().nullable(),
  }),
  /** Of this calendar month (UTC), over all organizations. Cost in millionths of a US dollar. */
  ai: z.object({ modelRuns: z.int(), localRuns: z.int(), costMicros: z.int(), organizations: z.int() }),
});
export type StaffOverview = z.output<typeof staffOverview>;
