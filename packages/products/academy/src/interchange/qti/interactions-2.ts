import { noteFreeTicks } from '../assemble.ts';
import { NotImported } from '../collector.ts';
import { childrenOf, descendantsOf, markupOf, textOf, type XmlElement } from '../xml.ts';
import type { Declaration } from './declarations.ts';
import { notEmpty, percent, toText, truthOf } from './item.ts';
import { modalFeedback, type Scene2 } from './read-item-2.ts';

/** What an interaction asks, by its kind. */
export function interactionBody(scene: Scene2, interaction: XmlElement): object {
  const build = builders[interaction.name];
  if (!build) throw new NotImported(`Its interaction (${interaction.name}) is not supported.`);
  const declaration = scene.declarations.get(interaction.attributes.responseIdentifier ?? '');
  if (!declaration && interaction.name !== 'extendedTextInteraction')
    throw new NotImported('Its interaction has no declared response.');
  return build(scene, interaction, declaration ?? nothing);
}

const nothing: Declaration = { cardinality: 'single', baseType: 'string', correct: [], mapping: null };

type Builder = (scene: Scene2, interaction: XmlElement, declaration: Declaration) => object;

const builders: Readonly<Record<string, Builder>> = {
  choiceInteraction: choice,
  inlineChoiceInteraction: choice,
  textEntryInteraction: textEntry,
  extendedTextInteraction: () => ({ kind: 'essay', sample: null }),
  orderInteraction: order,
  matchInteraction: match,
};

function choice(scene: Scene2, interaction: XmlElement, declaration: Declaration): object {
  const choices = childrenOf(interaction, 'simpleChoice', 'inlineChoice');
  const ids = choices.map((one) => one.attributes.identifier ?? '');
  const isFixed = choices.every((one) => one.attributes.fixed === 'true');
  const shuffle = interaction.attributes.shuffle?.toLowerCase() === 'true' && !isFixed;
  if (declaration.cardinality === 'multiple') return multiple(scene, choices, ids, declaration, shuffle);
  const scores = ids.map((id) => scoreOf(declaration, id));
  const best = Math.max(0, ...scores);
  if (best === 0) throw new NotImported('It names no right answer.');
  const [first, second] = choices.map((one) => truthOf(textOf(one)));
  if (choices.length === 2 && first !== null && first !== undefined && second === !first) {
    const [ofFirst, ofSecond] = choices.map((one) => feedbackOf(scene, one));
    const [feedbackTrue, feedbackFalse] = first ? [ofFirst, ofSecond] : [ofSecond, ofFirst];
    const answer = (scores[0] ?? 0) >= (scores[1] ?? 0) ? first : second;
    return {
      kind: 'true_false',
      answer,
      feedbackTrue: feedbackTrue ?? null,
      feedbackFalse: feedbackFalse ?? null,
    };
  }
  return {
    kind: 'single',
    shuffle,
    options: choices.map((one, at) => option(scene, one, at, (scores[at] ?? 0) / best)),
  };
}

function multiple(
  scene: Scene2,
  choices: readonly XmlElement[],
  ids: readonly string[],
  declaration: Declaration,
  shuffle: boolean,
): object {
  const scores = ids.map((id) => scoreOf(declaration, id));
  const sum = scores.reduce((all, score) => all + Math.max(0, score), 0);
  if (sum === 0) throw new NotImported('It names no right answer.');
  const options = choices.map((one, at) => option(scene, one, at, (scores[at] ?? 0) / sum));
  const scoring = declaration.mapping ? 'weighted' : 'all_or_nothing';
  if (scoring === 'weighted') noteFreeTicks(options, scene.note);
  return { kind: 'multiple', scoring, shuffle, options };
}

const scoreOf = ({ correct, mapping }: Declaration, id: string): number =>
  mapping ? (mapping.get(id)?.score ?? 0) : correct.includes(id) ? 1 : 0;

const feedbacks = new Set(['feedbackInline', 'feedbackBlock']);

const wordsOf = ({ surroundings, note }: Scene2, element: XmlElement) =>
  toText(markupOf(element.children, feedbacks), surroundings, note);

const option = (scene: Scene2, element: XmlElement, index: number, share: number) => ({
  id: `o${index + 1}`,
  text: wordsOf(scene, element),
  weight: percent(share),
  feedback: feedbackOf(scene, element),
});

/** Inside the choice, or shown beside it by the same identifier. */
function feedbackOf(scene: Scene2, element: XmlElement) {
  const inside = descendantsOf(element, ...feedbacks).flatMap((one) => one.children);
  const own = notEmpty(toText(markupOf(inside), scene.surroundings, scene.note));
  return own ?? modalFeedback(scene, element.attributes.identifier ?? '');
}

function textEntry(scene: Scene2, _: XmlElement, { baseType, correct, mapping }: Declaration): object {
  const best = Math.max(0, ...[...(mapping?.values() ?? [])].map((entry) => entry.score));
  const scored = mapping && best > 0;
  const answers = scored
    ? [...mapping].map(([text, entry]) => ({ text, weight: percent(entry.score / best) }))
    : correct.map((text) => ({ text, weight: '100' }));
  if (answers.length === 0) throw new NotImported('It names no right answer.');
  if (baseType === 'float' || baseType === 'integer') return numeric(scene, answers);
  return {
    kind: 'short_text',
    caseSensitive: scored ? [...mapping.values()].every((entry) => entry.caseSensitive) : false,
    answers: answers.map(({ text, weight }) => ({
      text: text.replaceAll('*', '\\*'),
      weight,
      feedback: null,
    })),
  };
}

/** A tolerance stands in the processing: `<equal toleranceMode="absolute" tolerance="0.5">`. */
function numeric({ item }: Scene2, answers: readonly { text: string; weight: string }[]): object {
  const [equal] = descendantsOf(item, 'equal').filter((one) => one.attributes.toleranceMode === 'absolute');
  const [below = '0'] = equal?.attributes.tolerance?.split(/\s+/) ?? [];
  return {
    kind: 'numeric',
    unit: 'none',
    answers: answers.map(({ text, weight }) => ({
      accept: { kind: 'value', value: text, tolerance: below },
      weight,
      feedback: null,
    })),
  };
}

function order(scene: Scene2, interaction: XmlElement, { correct }: Declaration): object {
  const choices = childrenOf(interaction, 'simpleChoice');
  const items = correct.map((id, index) => {
    const found = choices.find((one) => one.attributes.identifier === id);
    if (!found) throw new NotImported(`Its key names "${id}", which is no item.`);
    return { id: `i${index + 1}`, text: wordsOf(scene, found) };
  });
  if (items.length !== choices.length) throw new NotImported('Its key does not place every item.');
  return { kind: 'ordering', scoring: 'all_or_nothing', items };
}

function match(scene: Scene2, interaction: XmlElement, { correct, mapping }: Declaration): object {
  const [left, right] = childrenOf(interaction, 'simpleMatchSet').map((set) =>
    childrenOf(set, 'simpleAssociableChoice'),
  );
  const pairs = (correct.length ? correct : [...(mapping?.keys() ?? [])]).map((pair) => pair.split(' '));
  const choices = (right ?? []).map((one, index) => ({ id: `c${index + 1}`, text: wordsOf(scene, one) }));
  const choiceOf = (identifier: string) => {
    const targets = pairs.filter(([from]) => from === identifier).map(([, to]) => to);
    if (targets.length > 1) throw new NotImported('A prompt has more than one right answer.');
    const index = (right ?? []).findIndex((one) => one.attributes.identifier === targets[0]);
    return choices[index]?.id;
  };
  const prompts = (left ?? []).map((one, index) => {
    const choiceId = choiceOf(one.attributes.identifier ?? '');
    if (!choiceId) throw new NotImported('One of its prompts has no right answer.');
    return { id: `p${index + 1}`, text: wordsOf(scene, one), choiceId };
  });
  return {
    kind: 'matching',
    shuffle: interaction.attributes.shuffle?.toLowerCase() === 'true',
    prompts,
    choices,
  };
}
