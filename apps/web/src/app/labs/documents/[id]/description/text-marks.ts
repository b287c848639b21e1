import type { Finding } from '@atrium/labs/schemas';

/** A stretch of text and what is said of it: the findings that cover it, by their place in the list. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly findings: readonly number[];
}

type Span = Pick<Finding, 'start' | 'end'>;

/** Cuts a text at the ends of its findings; overlapping ones share a stretch. Findings of no width mark nothing. */
export function stretchesOf(text: string, findings: readonly Span[]): Stretch[] {
  const inside = (at: number) => Math.max(0, Math.min(text.length, at));
  const cuts = new Set([0, text.length]);
  for (const { start, end } of findings) cuts.add(inside(start)).add(inside(end));
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const covering = findings.flatMap((span, at) => (span.start <= start && end <= span.end ? [at] : []));
    return { start, text: text.slice(start, end), findings: covering };
  });
}
