import { describe, expect, it } from 'vitest';
import { allRules, JURISDICTIONS, nextRuleChange, packsFor, rulesFor, rulesVersion } from './packs.ts';
import { noun, verb } from './rule.ts';

describe('rule packs', () => {
  it('every rule has its own id, a source with a link and a day it begins', () => {
    const rules = allRules();
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.source.url, rule.id).toMatch(/^https:\/\//);
      expect(rule.effectiveFrom, rule.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(rule.message.length, rule.id).toBeGreaterThan(20);
    }
  });

  it('phrases are lower-case words, or they would never match', () => {
    for (const rule of allRules()) {
      if (rule.match.kind !== 'phrases') continue;
      for (const phrase of [...rule.match.any, ...(rule.match.unless ?? [])])
        expect(phrase, rule.id).toMatch(/^[a-z0-9*]+(?: [a-z0-9*]+)*$/);
    }
  });

  it('patterns compile and match no empty string', () => {
    for (const rule of allRules())
      if (rule.match.kind === 'pattern')
        expect(new RegExp(rule.match.pattern, 'u').test(''), rule.id).toBe(false);
  });

  it('a place without a pack of its own gets the strict one', () => {
    expect(packsFor('US-NV')).toEqual(['everywhere', 'US', 'CA']);
    expect(packsFor(null)).toEqual(['everywhere', 'CA']);
    expect(packsFor('us-wa')).toEqual(['everywhere', 'US', 'US-WA']);
  });

  it('the version changes on the day the hemp rule begins and is stable otherwise', () => {
    expect(rulesVersion('US-CA', '2026-11-11')).not.toBe(rulesVersion('US-CA', '2026-11-12'));
    expect(rulesVersion('US-CA', '2026-11-12')).toBe(rulesVersion('US-CA', '2027-05-01T10:00:00Z'));
    expect(rulesVersion('CA', '2026-11-11')).toBe(rulesVersion('CA', '2026-11-12'));
    expect(nextRuleChange('US-CA', '2026-11-01')).toBe('2026-11-12');
    expect(nextRuleChange('US-CA', '2026-11-12')).toBeNull();
  });

  it('every place has rules on any day a shop may publish', () => {
    for (const { id } of JURISDICTIONS) expect(rulesFor(id, '2026-11-20').length, id).toBeGreaterThan(25);
  });

  it('word forms follow English spelling', () => {
    expect(verb('cure, remedy, relax')).toEqual([
      'cure',
      'cures',
      'cured',
      'curing',
      'remedy',
      'remedies',
      'remedied',
      'remedying',
      'relax',
      'relaxes',
      'relaxed',
      'relaxing',
    ]);
    expect(noun('allergy, ache, virus, toy')).toEqual([
      'allergy',
      'allergies',
      'ache',
      'aches',
      'virus',
      'viruses',
      'toy',
      'toys',
    ]);
  });
});
