import type { Grant } from './access.ts';
import type { EntitlementEntry } from './entry.ts';

/** How a grant should stand, as its source (a purchase, a subscription) says now. */
export interface Standing {
  readonly since: Date;
  readonly endsAt: Date | null;
  readonly planKey: string | null;
  /** In the future: grace until then. */
  readonly closing: {
    readonly kind: 'suspend' | 'revoke';
    readonly from: Date;
    readonly reason: string;
  } | null;
}

export interface NewEntry {
  readonly kind: EntitlementEntry['kind'];
  readonly planKey: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly reason: string | null;
}

/** The entries by which the ledger comes to say the same as the source. None when it says so already. */
export function missingEntries(grant: Grant | null, standing: Standing, now: Date): NewEntry[] {
  const { planKey, endsAt, closing } = standing;
  const entries: NewEntry[] = [];
  const add = (kind: NewEntry['kind'], startsAt: Date, reason: string | null = null) =>
    entries.push({ kind, planKey, startsAt, endsAt, reason });
  if (!grant) add('grant', standing.since);
  else if (grant.planKey !== planKey || !sameInstant(grant.endsAt, endsAt)) add('extend', now);
  if (closing) {
    const stands = grant?.closing?.kind === closing.kind && sameInstant(grant.closing.from, closing.from);
    if (!stands) add(closing.kind, closing.from, closing.reason);
  } else if (grant?.closing) add('reinstate', now);
  return entries;
}

const sameInstant = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();
