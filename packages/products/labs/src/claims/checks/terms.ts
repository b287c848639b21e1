import { canonicalKey } from '../substances.ts';
import type { CheckContext, CheckHit, Span } from './context.ts';
import { allMatches, inside, sentenceAround } from './context.ts';

const GREEK =
  /(?<![a-z0-9])(alpha|beta|gamma|delta|a|b|y)[ -]{1,2}(?=(?:pinene|caryophyllene|myrcene|humulene|terpineol|terpinene|bisabolol|ocimene|farnesene|limonene))/g;
const GREEK_OF: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', y: 'gamma' };
const EFFECT_VERB =
  /(?<![a-z0-9])(?:lifts?|lifting|boosts?|boosting|calms?|calming|relax\w*|helps?|helping|reduces?|reducing|eases?|easing|promotes?|promoting|enhances?|enhancing|improves?|improving|fights?|combats?|soothes?|soothing|uplift\w*|energi[sz]\w*|sedat\w*|supports?|supporting|encourages?|induces?|delivers? (?:a|an) \w+ (?:feeling|high)|known for (?:its|their) (?:\w+ )?(?:effects?|properties|benefits)|mood|stress|anxiety|pain|sleep|focus|energy|inflammation|memory|alertness|appetite|properties|benefits?|effects?|medicinal|therapeutic)(?![a-z0-9])/g;
const TYPE_EFFECT =
  /(?<![a-z0-9])(?:(?:indica|sativa|hybrid)(?:[ -](?:dominant|leaning|heavy|like|style|forward|type))?(?: \w+)? (?:effects?|high|buzz|feel(?:ing|s)?|experience|relax\w*|calm\w*|energy|energi[sz]\w*|vibes?|body|mood|sedation|euphoria|stone|uplift|focus|sleep)|(?:effects?|high|buzz|feel|feeling|experience|relaxation|energy|vibes?) (?:of|from|like) (?:an? |the |pure |true |classic )*(?:indica|sativa|hybrid)|in[ -]da[ -]couch)(?![a-z0-9])/g;

/** Substances and letters the certificate does not carry, and effects hung on terpenes or plant types. */
export function termHits(context: CheckContext): CheckHit[] {
  return [
    ...unreported(context),
    ...greekLetters(context),
    ...terpeneEffects(context),
    ...typeEffects(context),
  ];
}

function unreported(context: CheckContext): CheckHit[] {
  const reported = new Set<string>();
  for (const a of context.record.analytes)
    if (a.kind === 'number' || a.kind === 'below_loq') reported.add(canonicalKey(a.key));
  for (const [name, total] of Object.entries(context.record.totals))
    if (total.kind === 'number') reported.add(`total_${name}`);
  if ([...reported].some((key) => /thc/.test(key))) reported.add('delta_9_thc').add('total_thc');
  return context.mentions.flatMap((mention): CheckHit[] => {
    const { substance, start, end } = mention;
    if (substance.group === 'total' || substance.group === 'physical') return [];
    if (substance.keys.some((key) => reported.has(key)) || inside(context.names, start, end)) return [];
    if (substance.label === 'THC' || notFound(context.folded.text, end)) return [];
    const message = `The certificate reports no ${substance.label}.`;
    return [{ check: 'analyte-not-reported', start, end, message }];
  });
}

/** `CBD: not detected` repeats the certificate rather than promising CBD. */
function notFound(text: string, end: number): boolean {
  return /^\s?(?:[:=-]|was|is)?\s?(?:nd|not detected|none detected|below|<)/.test(text.slice(end, end + 24));
}

function greekLetters(context: CheckContext): CheckHit[] {
  const letters = context.record.analytes.map((a) => canonicalKey(a.key));
  return [...allMatches(GREEK, context.folded.text)].flatMap(({ start, end, groups }): CheckHit[] => {
    const letter = GREEK_OF[groups[1] ?? ''] ?? groups[1] ?? '';
    const base = /^[a-z]+/.exec(context.folded.text.slice(end))?.[0] ?? '';
    if (letters.includes(`${letter}_${base}`) || letters.some((key) => key.endsWith(`${letter}_${base}`)))
      return [];
    const message = `The certificate does not say which ${base} this is, so the letter ${letter} may not be named.`;
    return [{ check: 'greek-letter', start, end: end + base.length, message, suggestion: base }];
  });
}

function terpeneEffects(context: CheckContext): CheckHit[] {
  const text = context.folded.text;
  return context.mentions.flatMap((mention): CheckHit[] => {
    if (mention.substance.group !== 'terpene' && mention.substance.keys[0] !== 'total_terpenes') return [];
    const sentence = clauseAround(text, mention.start);
    return [...allMatches(EFFECT_VERB, text.slice(sentence.start, sentence.end))].map(({ start, end }) => ({
      check: 'terpene-effect' as const,
      start: sentence.start + start,
      end: sentence.start + end,
    }));
  });
}

function clauseAround(text: string, at: number): Span {
  const { start, end } = sentenceAround(text, at);
  const after = text.indexOf(';', at);
  return {
    start: Math.max(start, text.lastIndexOf(';', at) + 1),
    end: after >= 0 && after < end ? after : end,
  };
}

function typeEffects(context: CheckContext): CheckHit[] {
  return [...allMatches(TYPE_EFFECT, context.folded.text)]
    .filter(({ start, end }) => !inside(context.names, start, end))
    .map(({ start, end }) => ({ check: 'strain-type-effect' as const, start, end }));
}
