import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { access, foldGrant } from './access.ts';
import type { EntitlementEntry } from './entry.ts';
import { missingEntries, type Standing } from './standing.ts';

const day = fc.integer({ min: 1, max: 28 }).map((date) => new Date(Date.UTC(2026, 2, date)));
const closing = fc.record({
  kind: fc.constantFrom('suspend' as const, 'revoke' as const),
  from: day,
  reason: fc.constant('because'),
});
const standing: fc.Arbitrary<Standing> = fc.record({
  since: fc.constant(new Date(Date.UTC(2026, 2, 1))),
  endsAt: fc.option(day),
  planKey: fc.constantFrom('labs.basic', 'labs.pro'),
  closing: fc.option(closing),
});

/** Follows one standing after another, as readings would. */
function follow(standings: readonly Standing[]): EntitlementEntry[] {
  const ledger: EntitlementEntry[] = [];
  for (const wanted of standings) {
    for (const entry of missingEntries(foldGrant(ledger), wanted, wanted.since)) {
      const of = { grantId: 'a', feature: 'labs.plan', source: 'subscription' } as const;
      ledger.push({ ...of, ...entry, sequence: ledger.length + 1 });
    }
  }
  return ledger;
}

describe('a ledger that follows its source', () => {
  it('adds up to the source’s last word, whatever it said before', () => {
    fc.assert(
      fc.property(fc.array(standing), standing, day, (before, last, now) => {
        const long = follow([...before, last]);
        const short = follow([last]);
        expect(access(long, 'labs.plan', now)).toEqual(access(short, 'labs.plan', now));
      }),
      { seed: 20_261_120, numRuns: 500 },
    );
  });

  it('adds nothing for what it says already', () => {
    fc.assert(
      fc.property(fc.array(standing), standing, (before, last) => {
        expect(follow([...before, last, last, last])).toEqual(follow([...before, last]));
      }),
      { seed: 20_261_120, numRuns: 500 },
    );
  });
});
