import { CANADA } from './canada.ts';
import { EVERYWHERE } from './everywhere.ts';
import type { Channel, PackId, Rule } from './rule.ts';
import { US_FEDERAL } from './us-federal.ts';
import { CALIFORNIA, ILLINOIS, MASSACHUSETTS, OREGON, WASHINGTON } from './us-states.ts';

const PACKS: Readonly<Record<PackId, readonly Rule[]>> = {
  everywhere: EVERYWHERE,
  US: US_FEDERAL,
  'US-CA': CALIFORNIA,
  'US-WA': WASHINGTON,
  'US-OR': OREGON,
  'US-IL': ILLINOIS,
  'US-MA': MASSACHUSETTS,
  CA: CANADA,
};

/** Raised by hand when the code behind `check` rules or the matching itself changes what is found. */
const LINTER_REVISION = 1;

/** Places with a pack of their own, for a list to choose from. `US` is federal law alone. */
export const JURISDICTIONS = [
  { id: 'CA', name: 'Canada (strictest)' },
  { id: 'US', name: 'United States, federal law only' },
  { id: 'US-CA', name: 'California' },
  { id: 'US-IL', name: 'Illinois' },
  { id: 'US-MA', name: 'Massachusetts' },
  { id: 'US-OR', name: 'Oregon' },
  { id: 'US-WA', name: 'Washington' },
] as const satisfies readonly { id: PackId; name: string }[];

export const DEFAULT_JURISDICTION: PackId = 'CA';

/** Every pack at once: what passes here may stand anywhere. */
export const ANYWHERE = 'ANYWHERE';

/** A place without a pack of its own gets the strict one, in the US on top of federal law. */
export function packsFor(jurisdiction: string | null): PackId[] {
  const place = (jurisdiction ?? DEFAULT_JURISDICTION).toUpperCase();
  if (place === ANYWHERE) return Object.keys(PACKS) as PackId[];
  if (place === 'US') return ['everywhere', 'US'];
  if (!place.startsWith('US-')) return ['everywhere', 'CA'];
  const own = (Object.keys(PACKS) as PackId[]).find((id) => id === place);
  return ['everywhere', 'US', own ?? 'CA'];
}

/** Social networks bar more than the law does, so the strict pack is added there. */
export function rulesFor(jurisdiction: string | null, at: string, channel?: Channel): Rule[] {
  const day = at.slice(0, 10);
  const packs = packsFor(jurisdiction);
  if (channel === 'social' && !packs.includes('CA')) packs.push('CA');
  return packs
    .flatMap((id) => [...PACKS[id]])
    .filter((rule) => rule.effectiveFrom <= day && (rule.effectiveTo === undefined || day < rule.effectiveTo))
    .filter(
      (rule) => rule.channels === undefined || channel === undefined || rule.channels.includes(channel),
    );
}

export function allRules(): Rule[] {
  return Object.values(PACKS).flat();
}

/** Names the rules that hold in a place on a day; another string means a text linted before must be linted again. */
export function rulesVersion(jurisdiction: string | null, at: string): string {
  const rules = rulesFor(jurisdiction, at);
  const latest =
    rules
      .map((rule) => rule.effectiveFrom)
      .sort()
      .at(-1) ?? '';
  const place = packsFor(jurisdiction)
    .filter((id) => id !== 'everywhere')
    .join('+');
  return `${place}@${latest}.${fingerprint(JSON.stringify([LINTER_REVISION, rules]))}`;
}

/** The next day after `after` on which the rules of a place change by the calendar alone, or null. */
export function nextRuleChange(jurisdiction: string | null, after: string): string | null {
  const day = after.slice(0, 10);
  const days = packsFor(jurisdiction)
    .flatMap((id) => PACKS[id].flatMap((rule) => [rule.effectiveFrom, rule.effectiveTo]))
    .filter((change): change is string => change !== undefined && change > day);
  return days.sort()[0] ?? null;
}

/** 53-bit hash (cyrb53): names a version and guards nothing, and it runs in a browser too. */
function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
