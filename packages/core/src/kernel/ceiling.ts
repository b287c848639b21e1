import type { Context } from './verb.ts';

/** A product's word on how many there may be of what another module keeps: `organization.seats`. */
export interface Ceiling {
  readonly of: string;
  /** Throws QUOTA_EXCEEDED, in words for people, when `wanted` would be too many. */
  check(context: Context, wanted: number): Promise<void>;
}

/** Asks every ceiling of a thing whether there may be one more, one asker of an organization after another. */
export async function keepUnderCeiling(
  context: Context,
  of: string,
  count: () => Promise<number>,
): Promise<void> {
  const ceilings = context.platform.registry.ceilingsOf(of);
  if (ceilings.length === 0) return;
  const lock = `ceiling:${of}:${context.organizationId}`;
  await context.tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))::text`;
  const wanted = (await count()) + 1;
  for (const ceiling of ceilings) await ceiling.check(context, wanted);
}
