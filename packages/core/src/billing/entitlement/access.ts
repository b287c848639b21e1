import type { Access, EntitlementEntry } from './entry.ts';

/** One grant, its entries added up. */
export interface Grant {
  readonly grantId: string;
  readonly source: EntitlementEntry['source'];
  readonly planKey: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** A suspension or revocation: from when on it closes. */
  readonly closing: { readonly kind: 'suspend' | 'revoke'; readonly from: Date } | null;
  readonly lastSequence: number;
}

/** Adds up one grant's entries, in any order of the list. Null when they hold no grant. */
export function foldGrant(entries: readonly EntitlementEntry[]): Grant | null {
  let grant: Grant | null = null;
  for (const entry of entries.toSorted((a, b) => a.sequence - b.sequence)) grant = after(grant, entry);
  return grant;
}

function after(grant: Grant | null, entry: EntitlementEntry): Grant | null {
  const { kind, grantId, source, planKey, startsAt, endsAt, sequence: lastSequence } = entry;
  if (kind === 'grant') return { grantId, source, planKey, startsAt, endsAt, closing: null, lastSequence };
  if (!grant) return null;
  switch (kind) {
    case 'extend':
      return { ...grant, planKey, endsAt, lastSequence };
    case 'reinstate':
      return { ...grant, closing: null, lastSequence };
    default:
      return { ...grant, closing: { kind, from: startsAt }, lastSequence };
  }
}

/**
 * What the ledger adds up to: the best of the grants that hold the feature. A plan that ended leaves its data readable;
 * a thing bought once that was given back leaves nothing (docs/billing.md, "Entitlements").
 */
export function access(entries: readonly EntitlementEntry[], feature: string, now: Date): Access {
  const ofFeature = entries.filter((entry) => entry.feature === feature);
  const { level, planKey, endsAt } = [...Map.groupBy(ofFeature, (entry) => entry.grantId).values()]
    .map(foldGrant)
    .filter((grant) => grant !== null)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .map((grant) => ({ ...levelOf(grant, now), isOverride: grant.source === 'staff' }))
    .reduce((best, next) => (isBetter(next, best) ? next : best), { ...none, isOverride: false });
  return { level, planKey, endsAt };
}

const none: Access = { level: 'none', planKey: null, endsAt: null };
const order = ['none', 'read_only', 'grace', 'full'] as const satisfies readonly Access['level'][];

type Candidate = Access & { readonly isOverride: boolean };

/** Of two alike the one our staff gave, then the one that lasts longer, then the one begun later. */
const isBetter = (next: Candidate, best: Candidate): boolean => {
  const rise = order.indexOf(next.level) - order.indexOf(best.level);
  if (rise !== 0) return rise > 0;
  return next.isOverride === best.isOverride ? endOf(next) >= endOf(best) : next.isOverride;
};

const endOf = ({ endsAt }: Access): number => endsAt?.getTime() ?? Number.POSITIVE_INFINITY;

/**
 * A grant holds from when it is written, never from a date to come: who wrote it may have read a later clock (another
 * process, Stripe) than who asks. Only what was made under a plan stays its owner's to read and take away, and only a plan
 * is closed with a grace.
 */
function levelOf({ source, planKey, endsAt, closing }: Grant, now: Date): Access {
  const isPlan = source === 'subscription' || source === 'trial';
  const isOver = (endsAt !== null && endsAt <= now) || (closing !== null && closing.from <= now);
  if (!isPlan) return isOver || closing ? none : { level: 'full', planKey, endsAt };
  if (isOver) return { level: 'read_only', planKey, endsAt: null };
  if (closing) return { level: 'grace', planKey, endsAt: closing.from };
  return { level: 'full', planKey, endsAt };
}
