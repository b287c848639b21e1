import type { Match, NumericalChoice, NumericalFormat, TextChoice, TextFormat } from 'gift-pegjs';
import type { RichText } from '../../question/rich-text.ts';
import { categoryPath, matchingOf, noteFreeTicks } from '../assemble.ts';
import { Collector, clipped, type Imported, type Note } from '../collector.ts';
import { fromTags } from '../tags.ts';
import { nameFrom, plain, toRichText } from '../text.ts';
import { blocksOf } from './blocks.ts';
import { type GiftNode, parseBlock } from './parse.ts';

/** Reads GIFT as Moodle does (https://docs.moodle.org/en/GIFT_format); every question is imported or named. */
export function readGift(text: string): Imported {
  const collector = new Collector();
  let category = '';
  let number = 0;
  for (const block of blocksOf(text)) {
    const parsed = parseBlock(block);
    if ('problem' in parsed) {
      number += 1;
      collector.skip({ item: itemName(parsed.text, number), line: parsed.line, category }, parsed.problem);
      continue;
    }
    const { node, line, imprecise } = parsed;
    if (node.type === 'Category') {
      category = categoryPath(node.title);
      continue;
    }
    number += 1;
    collector.add({ item: node.title ?? itemName(node.stem.text, number), line, category }, (note) => {
      if (imprecise) note('changed', 'Numbers were read with 15 digits; check them.');
      return toQuestion(node, note);
    });
  }
  return collector.result();
}

const itemName = (text: string, number: number): string =>
  `${number}: ${clipped(text.replace(/\s+/g, ' ').trim())}`;

type Asked = Exclude<GiftNode, { type: 'Category' }>;

const rich = ({ format, text }: TextFormat): RichText =>
  toRichText(text, format === 'moodle' ? 'auto' : format);
const feedbackOf = (text: TextFormat | null | undefined): RichText | null => (text?.text ? rich(text) : null);

function toQuestion(node: Asked, note: Note): unknown {
  const stem = rich(node.stem);
  const common = {
    name: nameFrom(node.title, stem),
    stem,
    generalFeedback: node.type === 'Description' ? null : feedbackOf(node.globalFeedback),
    ...fromTags([...(node.tags ?? []), ...(node.id ? [`id=${node.id}`] : [])]),
  };
  switch (node.type) {
    case 'Description':
      return { ...common, kind: 'description' };
    case 'Essay':
      return { ...common, kind: 'essay', sample: null };
    case 'TF': {
      // GIFT gives the feedback for the wrong answer first, then the one for the right answer.
      const [wrong, right] = [feedbackOf(node.trueFeedback), feedbackOf(node.falseFeedback)];
      const [feedbackTrue, feedbackFalse] = node.isTrue ? [right, wrong] : [wrong, right];
      return { ...common, kind: 'true_false', answer: node.isTrue, feedbackTrue, feedbackFalse };
    }
    case 'MC':
      return { ...common, ...choiceQuestion(node.choices, note) };
    case 'Short':
      return { ...common, kind: 'short_text', caseSensitive: false, answers: node.choices.map(textAnswer) };
    case 'Numerical':
      return { ...common, kind: 'numeric', unit: 'none', answers: numericAnswers(node.choices) };
    case 'Matching':
      return { ...common, ...matchingOf(node.matchPairs.map(pairOf)) };
  }
}

const textAnswer = (choice: TextChoice) => ({
  text: choice.text.text,
  weight: weightOf(choice),
  feedback: feedbackOf(choice.feedback),
});

const weightOf = (choice: { isCorrect: boolean; weight: number | null }): string =>
  String(choice.weight ?? (choice.isCorrect ? 100 : 0));

function choiceQuestion(choices: readonly TextChoice[], note: Note) {
  const isSingle = choices.some((choice) => choice.isCorrect);
  const options = choices.map((choice, index) => ({
    id: `o${index + 1}`,
    text: rich(choice.text),
    weight: weightOf(choice),
    feedback: feedbackOf(choice.feedback),
  }));
  if (isSingle) return { kind: 'single', shuffle: true, options };
  noteFreeTicks(options, note);
  return { kind: 'multiple', scoring: 'weighted', shuffle: true, options };
}

function numericAnswers(choices: NumericalChoice[] | NumericalFormat) {
  const list = Array.isArray(choices)
    ? choices
    : [{ isCorrect: true, weight: null, text: choices, feedback: null }];
  return list.map((choice) => ({
    accept: acceptOf(choice.text),
    weight: weightOf(choice),
    feedback: feedbackOf(choice.feedback),
  }));
}

function acceptOf(format: NumericalFormat | { readonly text?: string }) {
  if (!('type' in format)) return { kind: 'any' };
  const { type, number = 0, range = 0, numberLow = 0, numberHigh = 0 } = format;
  if (type === 'high-low') return { kind: 'range', low: String(numberLow), high: String(numberHigh) };
  return { kind: 'value', value: String(number), tolerance: String(Math.abs(range)) };
}

const pairOf = ({ subquestion, subanswer }: Match) => ({
  prompt: rich(subquestion),
  choice: plain(subanswer),
});
