import { add, divide, fraction, fromDecimal, subtract, toDecimal } from '../question/fraction.ts';
import type { RichText } from '../question/rich-text.ts';
import { type Note, NotImported } from './collector.ts';

/** `$course$/top/Finance` is `Finance`; Moodle writes a slash within a name twice. */
export const categoryPath = (path: string): string =>
  path
    .trim()
    .replace(/^\$\w+\$\/?/, '')
    .replace(/^top(?:\/|$)/, '')
    .replaceAll('//', '\u2215');

/** Where a wrong option costs nothing, ticking everything would earn full marks: ours take away a share. */
export function noteFreeTicks(options: readonly { weight: string }[], note: Note): void {
  const free = options.filter((option) => Number(option.weight) === 0).length;
  if (free === 0) return;
  note(
    'changed',
    `${free === 1 ? 'One wrong option takes' : `${free} wrong options take`} nothing away in the file. Here they take away ${free === 1 ? 'all' : `1/${free}`} of the points${free === 1 ? '' : ' each'}, so that ticking everything earns nothing.`,
  );
}

/** Equal right sides are one choice; an empty left side makes a distractor. */
export function matchingOf(pairs: readonly { prompt: RichText; choice: RichText }[]) {
  const choices: { id: string; text: RichText }[] = [];
  const prompts: { id: string; text: RichText; choiceId: string }[] = [];
  for (const { prompt, choice } of pairs) {
    if (choice.text === '') throw new NotImported('A pair has no right side.');
    const known = choices.find((other) => other.text.text === choice.text);
    const id = known?.id ?? `c${choices.length + 1}`;
    if (!known) choices.push({ id, text: choice });
    if (prompt.text !== '') prompts.push({ id: `p${prompts.length + 1}`, text: prompt, choiceId: id });
  }
  return { kind: 'matching', shuffle: true, prompts, choices };
}

/** A range as its middle and what may be missed, for formats that know no other. */
export function middleOf(low: string, high: string): [string, string] {
  const two = fraction(2);
  const [from, to] = [fromDecimal(low), fromDecimal(high)];
  return [toDecimal(divide(add(from, to), two), 20), toDecimal(divide(subtract(to, from), two), 20)];
}
