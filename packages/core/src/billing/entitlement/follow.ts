import type { Prisma } from '@atrium/db';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../kernel/index.ts';
import { ownerOf, type Subject } from '../account/subject.ts';
import { entitlementChanged } from '../events.ts';
import { foldGrant } from './access.ts';
import { type EntitlementEntry, entryColumns } from './entry.ts';
import { missingEntries, type Standing } from './standing.ts';

export interface GrantSource {
  readonly owner: Subject;
  readonly feature: string;
  readonly source: EntitlementEntry['source'];
  readonly sourceId: string;
  /** Ids at the vendor and the like, never personal data. */
  readonly evidence: Prisma.InputJsonObject;
}

/**
 * Adds to the ledger what is missing for the source's grant to stand so. `null`: there was never anything to grant.
 * Call under the source's lease.
 */
export async function followStanding(
  ctx: Context,
  grantSource: GrantSource,
  standing: Standing | null,
): Promise<void> {
  if (!standing) return;
  const { owner, feature, source, sourceId, evidence } = grantSource;
  const past = await ctx.tx.entitlementEntry.findMany({
    where: { ...ownerOf(owner), feature, source, sourceId },
    select: entryColumns,
  });
  const grant = foldGrant(past as EntitlementEntry[]);
  const missing = missingEntries(grant, standing, ctx.now);
  if (missing.length === 0) return;
  const grantId = grant?.grantId ?? uuidv7();
  const last = grant?.lastSequence ?? 0;
  await ctx.tx.entitlementEntry.createMany({
    data: missing.map((entry, index) => ({
      ...ownerOf(owner),
      ...entry,
      feature,
      source,
      sourceId,
      grantId,
      evidence,
      sequence: last + 1 + index,
    })),
  });
  const { userId } = owner;
  ctx.record(entitlementChanged, { feature, userId: userId ?? null }, userId ? { userId } : {});
}
