import { noteFreeTicks } from '../assemble.ts';
import { NotImported } from '../collector.ts';
import { descendantOf, descendantsOf, textOf, type XmlElement } from '../xml.ts';
import { scoringOf, type Test } from './conditions.ts';
import { percent, toText, truthOf } from './item.ts';
import { feedbackNamed, materialMarkup, type Scene } from './read-item-1.ts';

/** `response_lid` with one or several right options. */
export function choiceOf(scene: Scene, response: XmlElement): object {
  const { ident = '', rcardinality = 'Single' } = response.attributes;
  const labels = descendantsOf(response, 'response_label');
  const render = descendantOf(response, 'render_choice');
  const shuffle = render?.attributes.shuffle?.toLowerCase() !== 'no';
  if (rcardinality.toLowerCase() === 'multiple') return multiple(scene, ident, labels, shuffle);
  const scores = labels.map((label) => scoreOf(scene, ident, label.attributes.ident ?? ''));
  const best = Math.max(0, ...scores);
  if (best === 0) throw new NotImported('It names no right answer.');
  const [first, second] = labels.map((label) => truthOf(textOf(label)));
  if (labels.length === 2 && first !== null && first !== undefined && second === !first) {
    const answer = (scores[0] ?? 0) >= (scores[1] ?? 0) ? first : second;
    const [ofFirst, ofSecond] = labels.map((label) => optionFeedback(scene, ident, label));
    const [feedbackTrue, feedbackFalse] = first ? [ofFirst, ofSecond] : [ofSecond, ofFirst];
    return {
      kind: 'true_false',
      answer,
      feedbackTrue: feedbackTrue ?? null,
      feedbackFalse: feedbackFalse ?? null,
    };
  }
  const options = labels.map((label, index) =>
    option(scene, ident, label, index, percent((scores[index] ?? 0) / best)),
  );
  return { kind: 'single', shuffle, options };
}

/** Canvas asks for all right ones and refuses all others, at once; older writers score option by option. */
function multiple(scene: Scene, ident: string, labels: readonly XmlElement[], shuffle: boolean): object {
  const scoring = scoringOf(scene.conditions, ident);
  const whole = scoring.filter((condition) => condition.asks.length + condition.refuses.length > 1);
  const ids = labels.map((label) => label.attributes.ident ?? '');
  if (whole.length === 1 && scoring.length === 1) {
    const right = new Set(whole[0]?.asks.map((test) => test.value));
    const share = percent(1 / right.size);
    const options = labels.map((label, index) =>
      option(scene, ident, label, index, right.has(ids[index] ?? '') ? share : '0'),
    );
    return { kind: 'multiple', scoring: 'all_or_nothing', shuffle, options };
  }
  if (whole.length > 0) throw new NotImported('It scores combinations of options; that is not supported.');
  const scores = ids.map((id) => scoreOf(scene, ident, id));
  const sum = scores.reduce((all, score) => all + Math.max(0, score), 0);
  if (sum === 0) throw new NotImported('It names no right answer.');
  const options = labels.map((label, index) =>
    option(scene, ident, label, index, percent((scores[index] ?? 0) / sum)),
  );
  noteFreeTicks(options, scene.note);
  return { kind: 'multiple', scoring: 'weighted', shuffle, options };
}

const scoreOf = ({ conditions }: Scene, ident: string, value: string): number =>
  scoringOf(conditions, ident)
    .filter(
      (condition) => condition.refuses.length === 0 && condition.asks.some((test) => test.value === value),
    )
    .reduce((all, condition) => all + (condition.score ?? 0), 0);

const option = (scene: Scene, ident: string, label: XmlElement, index: number, weight: string) => ({
  id: `o${index + 1}`,
  text: wordsOfLabel(scene, label),
  weight,
  feedback: optionFeedback(scene, ident, label),
});

const wordsOfLabel = ({ surroundings, note }: Scene, label: XmlElement) =>
  toText(materialMarkup(descendantsOf(label, 'material')), surroundings, note);

/** Shown by a condition that asks for this option alone. */
function optionFeedback(scene: Scene, ident: string, label: XmlElement) {
  const shown = scene.conditions
    .filter(({ asks, refuses }) => {
      const [only] = asks;
      return (
        asks.length === 1 &&
        refuses.length === 0 &&
        only?.response === ident &&
        only.value === label.attributes.ident
      );
    })
    .flatMap((condition) => condition.feedbackIds)
    .filter((id) => !['correct_fb', 'general_fb', 'general_incorrect_fb'].includes(id));
  return shown.map((id) => feedbackNamed(scene, id)).find((feedback) => feedback !== null) ?? null;
}

/** The first condition that scores lists the order. */
export function orderingOf(scene: Scene, response: XmlElement): object {
  const { ident = '' } = response.attributes;
  const labels = descendantsOf(response, 'response_label');
  const order = scoringOf(scene.conditions, ident)[0]?.asks.map((test) => test.value) ?? [];
  const items = order.map((id, index) => {
    const label = labels.find((candidate) => candidate.attributes.ident === id);
    if (!label) throw new NotImported(`Its key names "${id}", which is no item.`);
    return { id: `i${index + 1}`, text: wordsOfLabel(scene, label) };
  });
  if (items.length !== labels.length) throw new NotImported('Its key does not place every item.');
  return { kind: 'ordering', scoring: 'all_or_nothing', items };
}

export function answersOf(scene: Scene, ident: string) {
  const tests = scoringTests(scene, ident).filter((test) => test.kind === 'varequal' && test.value);
  return {
    kind: 'short_text',
    caseSensitive: tests.length > 0 && tests.every((test) => test.caseSensitive),
    answers: tests.map((test) => ({
      text: test.value.replaceAll('*', '\\*'),
      weight: '100',
      feedback: null,
    })),
  };
}

/** Tests about one response, also inside conditions about several. */
const scoringTests = ({ conditions }: Scene, ident: string): Test[] =>
  conditions
    .filter((condition) => (condition.score ?? 0) > 0)
    .flatMap((condition) => condition.asks)
    .filter((test) => test.response === ident);

/** Canvas writes the exact value and the range it accepts, as `or`. */
export function numericOf(scene: Scene, ident: string): object {
  const conditions = scene.conditions.filter(
    (condition) => (condition.score ?? 0) > 0 && condition.asks.some((test) => test.response === ident),
  );
  const answers = conditions.flatMap(({ asks }): object[] => {
    const bound = (...kinds: string[]) =>
      asks.find((test) => test.response === ident && kinds.includes(test.kind));
    const [low, high] = [bound('vargte', 'vargt'), bound('varlte', 'varlt')];
    if ([low, high].some((test) => test && ['vargt', 'varlt'].includes(test.kind)))
      scene.note('changed', 'A bound that was not part of the range is now.');
    if (low && high) return [{ kind: 'range', low: low.value, high: high.value }];
    return asks
      .filter((test) => test.response === ident && test.kind === 'varequal')
      .map((test) => ({ kind: 'value', value: test.value, tolerance: '0' }));
  });
  if (answers.length === 0) throw new NotImported('It names no right answer.');
  return {
    kind: 'numeric',
    unit: 'none',
    answers: answers.map((accept) => ({ accept, weight: '100', feedback: null })),
  };
}
