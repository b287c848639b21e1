import { z } from 'zod';

/** What was read at the vendor, under the lease it was read with. Typed by the port, hence not parsed again. */
export const seenUnder = <Seen>() => ({ lease: z.int(), seen: z.custom<Seen>() });

export type SyncOutcome = 'applied' | 'overtaken';
export const syncOutcome = z.object({ outcome: z.enum(['applied', 'overtaken']) });
