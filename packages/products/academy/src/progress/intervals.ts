/** Stretches of a video in seconds, `[from, to]`, disjoint and ascending. */
export type Intervals = readonly (readonly [from: number, to: number])[];

/** Tenths: what players report differs in the last digits from one report to the next. */
const rounded = (seconds: number): number => Math.round(seconds * 10) / 10;

/** The union of what was seen before and what is reported now, cut to the video's length. */
export function unite(seen: Intervals, reported: Intervals, durationSeconds: number): Intervals {
  const ordered = [...seen, ...reported]
    .map(([from, to]) => [rounded(Math.max(from, 0)), rounded(Math.min(to, durationSeconds))] as const)
    .filter(([from, to]) => to > from)
    .toSorted(([a], [b]) => a - b);
  const united: [number, number][] = [];
  for (const [from, to] of ordered) {
    const last = united.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united;
}

export const secondsSeen = (seen: Intervals): number =>
  rounded(seen.reduce((sum, [from, to]) => sum + to - from, 0));
