import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { access } from './access.ts';
import type { EntitlementEntry } from './entry.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 2, day));
const course = 'academy.course:1';

const entry = (sequence: number, kind: EntitlementEntry['kind'], given: Partial<EntitlementEntry> = {}) => ({
  grantId: 'a',
  feature: course,
  kind,
  source: 'purchase' as const,
  planKey: null,
  startsAt: at(1),
  endsAt: null,
  sequence,
  ...given,
});
const plan = { feature: 'labs.plan', source: 'subscription', planKey: 'labs.basic' } as const;
const levelAt = (day: number, entries: readonly EntitlementEntry[], feature = course) =>
  access(entries, feature, at(day)).level;

describe('access', () => {
  it('is none where nothing was granted, and for another feature', () => {
    expect(access([], course, at(2))).toEqual({ level: 'none', planKey: null, endsAt: null });
    expect(levelAt(2, [entry(1, 'grant')], 'academy.course:2')).toBe('none');
  });

  it('holds for whoever reads it, also where the clock is behind the one it was written by', () => {
    expect(levelAt(2, [entry(1, 'grant', { startsAt: at(3) })])).toBe('full');
  });

  it('of a thing bought is full until it is given back, and then nothing', () => {
    expect(levelAt(2, [entry(1, 'grant')])).toBe('full');
    expect(levelAt(4, [entry(1, 'grant'), entry(2, 'revoke', { startsAt: at(3) })])).toBe('none');
  });

  it('is closed while a dispute is open, and back when it is won', () => {
    const disputed = [entry(1, 'grant'), entry(2, 'suspend', { startsAt: at(2) })];
    expect(levelAt(3, disputed)).toBe('none');
    expect(levelAt(3, [...disputed, entry(3, 'reinstate')])).toBe('full');
    expect(levelAt(3, [...disputed, entry(3, 'revoke', { startsAt: at(2) })])).toBe('none');
  });

  it('of a plan not paid for is grace until the day it closes, then reading only', () => {
    const entries = [entry(1, 'grant', plan), entry(2, 'suspend', { ...plan, startsAt: at(9) })];
    expect(access(entries, 'labs.plan', at(8))).toEqual({
      level: 'grace',
      planKey: 'labs.basic',
      endsAt: at(9),
    });
    expect(levelAt(9, entries, 'labs.plan')).toBe('read_only');
  });

  it('of a plan that ended leaves reading; of a trial likewise', () => {
    expect(levelAt(5, [entry(1, 'grant', { ...plan, endsAt: at(5) })], 'labs.plan')).toBe('read_only');
    const trial = { ...plan, source: 'trial' } as const;
    expect(levelAt(5, [entry(1, 'grant', { ...trial, endsAt: at(4) })], 'labs.plan')).toBe('read_only');
  });

  it('takes the plan and the end from the newest extension', () => {
    const entries = [
      entry(1, 'grant', plan),
      entry(2, 'extend', { ...plan, planKey: 'labs.pro', endsAt: at(20) }),
    ];
    expect(access(entries, 'labs.plan', at(2))).toEqual({
      level: 'full',
      planKey: 'labs.pro',
      endsAt: at(20),
    });
  });

  it('survives the revocation of one grant by another', () => {
    const gift = entry(1, 'grant', { grantId: 'b', source: 'gift' });
    const bought = [entry(1, 'grant'), entry(2, 'revoke', { startsAt: at(2) })];
    expect(levelAt(3, [...bought, gift])).toBe('full');
  });

  it('prefers the grant that lasts longer, then the one begun later', () => {
    const trial = entry(1, 'grant', { ...plan, source: 'trial', planKey: 'labs.trial', endsAt: at(15) });
    const paid = entry(1, 'grant', { ...plan, grantId: 'b', startsAt: at(2) });
    expect(access([paid, trial], 'labs.plan', at(3)).planKey).toBe('labs.basic');
    const later = entry(1, 'grant', { ...plan, grantId: 'c', planKey: 'labs.pro', startsAt: at(3) });
    expect(access([later, paid], 'labs.plan', at(4)).planKey).toBe('labs.pro');
  });

  it('does not depend on the order in which entries are read', () => {
    const entries = [
      entry(1, 'grant', plan),
      entry(2, 'suspend', { ...plan, startsAt: at(5) }),
      entry(3, 'reinstate', plan),
      entry(4, 'extend', { ...plan, planKey: 'labs.pro' }),
      entry(1, 'grant', { ...plan, grantId: 'b', startsAt: at(2), endsAt: at(9) }),
    ];
    const days = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), days, (shuffled, day) => {
        expect(access(shuffled, 'labs.plan', at(day))).toEqual(access(entries, 'labs.plan', at(day)));
      }),
      { seed: 20_261_120 },
    );
  });
});
