import type { Folded } from './fold.ts';

const SPELLED = /(?<![a-z0-9])[a-z](?:([ ._\-·/]{1,2})[a-z](?![a-z0-9])){2,}\.?/g;
const SPACES = / {2,}/g;

/** The folded text with spelled-out words closed up (`T.H.C.` → `thc`) and runs of spaces made one. */
export function collapse(folded: Folded): Folded {
  const dropped = new Set<number>();
  for (const run of folded.text.matchAll(SPELLED))
    for (let at = run.index; at < run.index + run[0].length; at++)
      if (!/[a-z]/.test(folded.text.charAt(at))) dropped.add(at);
  for (const run of folded.text.matchAll(SPACES))
    for (let at = run.index + 1; at < run.index + run[0].length; at++) dropped.add(at);
  if (dropped.size === 0) return folded;
  const order = indices(folded.text.length, dropped);
  return {
    text: order.map((at) => folded.text.charAt(at)).join(''),
    starts: order.map((at) => folded.starts[at] ?? 0),
    ends: order.map((at) => folded.ends[at] ?? 0),
    original: folded.original,
  };
}

function indices(length: number, dropped: ReadonlySet<number>): number[] {
  const kept: number[] = [];
  for (let at = 0; at < length; at++) if (!dropped.has(at)) kept.push(at);
  return kept;
}
