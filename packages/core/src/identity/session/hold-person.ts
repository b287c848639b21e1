import type { Context } from '../../kernel/index.ts';

/**
 * Keeps a person's password and standing as they are until the commit. Every way in holds the person before it opens
 * anything, so that a reset at the same moment either waits and ends it, or comes first and is seen.
 */
export async function holdPerson(ctx: Pick<Context, 'tx'>, userId: string): Promise<HeldPerson | null> {
  const rows = await ctx.tx.$queryRaw<HeldPerson[]>`
    SELECT "passwordHash", "staffRole" FROM "User"
    WHERE id = ${userId}::uuid AND "disabledAt" IS NULL FOR SHARE`;
  return rows[0] ?? null;
}

export interface HeldPerson {
  readonly passwordHash: string | null;
  readonly staffRole: string | null;
}
