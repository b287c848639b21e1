import type { Mention } from '../substances.ts';
import type { CheckContext } from './context.ts';
import { sentenceAround } from './context.ts';
import type { WrittenNumber } from './number-tokens.ts';

/** Words that may stand between a number and its substance without ending their bond. */
const FILLER =
  /^(?:[\s:=()-]|of|in|is|was|at|as|with|contains?|has|reads?|measures?|measured|reported|tested|comes?|per|the|a|an|unit|serving|package|gram|g|container|each|by|weight|dry|basis|to|total|for|level|content|its)*$/;

/**
 * The substance a number speaks of, as result keys, or null when the sentence names none: the one right after it,
 * else the one right before it, else any in the clause.
 */
export function subjectOf(context: CheckContext, written: WrittenNumber): readonly string[] | null {
  const text = context.folded.text;
  const sentence = sentenceAround(text, written.start);
  const near = context.mentions.filter((m) => m.start >= sentence.start && m.end <= sentence.end);
  const after = near.find((m) => m.start >= written.unitEnd);
  const before = near.filter((m) => m.end <= written.start).at(-1);
  if (after && FILLER.test(text.slice(written.unitEnd, after.start))) return keys(after);
  if (before && FILLER.test(text.slice(before.end, written.start))) return keys(before);
  const clauseAfter = after && !/[,;\d]/.test(text.slice(written.unitEnd, after.start)) ? after : undefined;
  const clauseBefore = before && !/[;\d]/.test(text.slice(before.end, written.start)) ? before : undefined;
  if (!clauseAfter && !clauseBefore) return null;
  return [...(clauseAfter ? keys(clauseAfter) : []), ...(clauseBefore ? keys(clauseBefore) : [])];
}

function keys(mention: Mention): readonly string[] {
  return mention.substance.keys;
}
