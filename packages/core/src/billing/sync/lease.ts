import type { Tx } from '@atrium/db';
import { z } from 'zod';
import { command } from '../../kernel/index.ts';

/**
 * Announces that an object at the vendor is about to be read. Who announced last read last: only they may write, so
 * what we write never goes back in time.
 */
export const takeLease = command({
  name: 'billing.sync.take_lease',
  summary: 'Announces that an object at the vendor is about to be read',
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  input: z.object({ key: z.string() }),
  output: z.object({ lease: z.int() }),
  run: async ({ tx }, { key }) => {
    const [row] = await tx.$queryRaw<[{ lease: number }]>`
      INSERT INTO "SyncLease" AS held (key, lease) VALUES (${key}, 1)
      ON CONFLICT (key) DO UPDATE SET lease = held.lease + 1
      RETURNING lease`;
    return row;
  },
});

/** Whether nobody announced a reading after this one. Until the transaction ends nobody can. */
export async function holdsLease(tx: Tx, key: string, lease: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ lease: number }[]>`
    SELECT lease FROM "SyncLease" WHERE key = ${key} FOR UPDATE`;
  return row?.lease === lease;
}
