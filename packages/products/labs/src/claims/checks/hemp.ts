import { hempExcess } from '../hemp.ts';
import type { CheckContext, CheckHit } from './context.ts';
import { allMatches, inside } from './context.ts';

const HEMP = /(?<![a-z0-9])(?:hemp|farm bill(?: compliant)?|federally (?:legal|compliant))(?![a-z0-9])/g;

/** Calling a product hemp that its own certificate puts outside the definition. */
export function hempHits(context: CheckContext): CheckHit[] {
  const excess = hempExcess(context.record);
  const [first] = excess;
  if (!first) return [];
  return [...allMatches(HEMP, context.folded.text)].map(({ start, end }) => ({
    check: 'hemp' as const,
    start,
    end,
    message: `This calls the product hemp. ${first.message}`,
    ...(inside(context.names, start, end) ? { severity: 'warn' as const } : {}),
  }));
}
