import type { RichText } from '../../question/rich-text.ts';
import { matchingOf } from '../assemble.ts';
import { type Note, NotImported } from '../collector.ts';
import { nameFrom, plain } from '../text.ts';
import {
  childOf,
  childrenOf,
  descendantOf,
  descendantsOf,
  escapeXml,
  isElement,
  textOf,
  type XmlElement,
} from '../xml.ts';
import { type Condition, conditionsOf } from './conditions.ts';
import { blank, notEmpty, type Surroundings, toText } from './item.ts';
import { answersOf, choiceOf, numericOf, orderingOf } from './responses-1.ts';

/** One `item` of QTI 1.2, with the hints Canvas puts into its metadata where they are there. */
export function readItem1(item: XmlElement, surroundings: Surroundings, note: Note): unknown {
  const type = metadataOf(item).get('question_type') ?? '';
  const refused = refusedTypes[type];
  if (refused) throw new NotImported(refused);
  const presentation = childOf(item, 'presentation');
  const responses = descendantsOf(presentation, ...responseNames);
  const unknown = responses.find((response) => ['response_xy', 'response_grp'].includes(response.name));
  if (unknown) throw new NotImported(`Its interaction (${unknown.name}) is not supported.`);
  const scene = { item, type, conditions: conditionsOf(item), surroundings, note };
  const stem = toText(stemMarkup(presentation), surroundings, note);
  noteFeedbackLeftOut(scene);
  return {
    name: nameFrom(item.attributes.title, stem),
    stem,
    generalFeedback: feedbackNamed(scene, 'general_fb'),
    objective: null,
    tags: [],
    ...body(scene, responses),
  };
}

/** An item as it is being read. */
export interface Scene {
  readonly item: XmlElement;
  readonly type: string;
  readonly conditions: readonly Condition[];
  readonly surroundings: Surroundings;
  readonly note: Note;
}

const responseNames = ['response_lid', 'response_str', 'response_num', 'response_xy', 'response_grp'];

const refusedTypes: Readonly<Record<string, string>> = {
  calculated_question: 'Calculated questions (with formulas) are not supported.',
  file_upload_question: 'Questions that ask for a file are not supported.',
};

export function metadataOf(item: XmlElement): Map<string, string> {
  const fields = descendantsOf(childOf(item, 'itemmetadata'), 'qtimetadatafield');
  return new Map(
    fields.map((field) => [
      textOf(childOf(field, 'fieldlabel')).trim(),
      textOf(childOf(field, 'fieldentry')).trim(),
    ]),
  );
}

function body(scene: Scene, responses: readonly XmlElement[]): object {
  const [first, ...more] = responses;
  if (!first) return { kind: 'description' };
  if (scene.type === 'matching_question') return matching(scene, responses);
  if (more.length === 0) return simpleBody(scene, first);
  const parts = responses.map((response, index) => ({
    id: `part${index + 1}`,
    points: 1,
    question: { ...partWords(response, index, scene), ...simpleBody(scene, response) },
  }));
  return { kind: 'case', parts };
}

function partWords(response: XmlElement, index: number, scene: Scene) {
  const own = toText(materialMarkup(childrenOf(response, 'material')), scene.surroundings, scene.note);
  const stem = notEmpty(own) ?? plain(`Blank ${index + 1}`);
  return { name: nameFrom(null, stem), stem, generalFeedback: null, objective: null, tags: [] };
}

function simpleBody(scene: Scene, response: XmlElement): object {
  const { ident = '', rcardinality = 'Single' } = response.attributes;
  if (response.name === 'response_lid') {
    if (scene.type === 'fill_in_multiple_blanks_question') return listedAnswers(response);
    if (rcardinality.toLowerCase() === 'ordered') return orderingOf(scene, response);
    return choiceOf(scene, response);
  }
  const kind = descendantOf(response, 'render_fib')?.attributes.fibtype?.toLowerCase() ?? '';
  const isNumber =
    response.name === 'response_num' ||
    scene.type === 'numerical_question' ||
    ['decimal', 'integer'].includes(kind);
  if (isNumber) return numericOf(scene, ident);
  const answers = answersOf(scene, ident);
  if (scene.type === 'essay_question' || answers.answers.length === 0) return { kind: 'essay', sample: null };
  return answers;
}

/** Canvas lists the words accepted in a blank as if they were options. */
const listedAnswers = (response: XmlElement): object => ({
  kind: 'short_text',
  caseSensitive: false,
  answers: descendantsOf(response, 'response_label').map((label) => ({
    text: textOf(label).trim(),
    weight: '100',
    feedback: null,
  })),
});

/** Each response is a prompt, its material the words; all share the choices. */
function matching(scene: Scene, responses: readonly XmlElement[]): object {
  const words = (element: XmlElement): RichText =>
    toText(materialMarkup(childrenOf(element, 'material')), scene.surroundings, scene.note);
  const pairs = responses.map((response) => {
    const test = scene.conditions
      .filter((condition) => (condition.score ?? 0) > 0)
      .flatMap((condition) => condition.asks)
      .find((asked) => asked.response === response.attributes.ident);
    const label = descendantsOf(response, 'response_label').find(
      (one) => one.attributes.ident === test?.value,
    );
    if (!label) throw new NotImported('One of its prompts has no right answer.');
    return { prompt: words(response), choice: plain(textOf(label)) };
  });
  const taken = new Set(pairs.map((pair) => pair.choice.text));
  const distractors = descendantsOf(responses[0], 'response_label').map((label) => plain(textOf(label)));
  return matchingOf([
    ...pairs,
    ...distractors
      .filter((choice) => choice.text && !taken.has(choice.text))
      .map((choice) => ({ prompt: plain(''), choice })),
  ]);
}

/** The words outside the responses, with a blank where one to be typed in stands. */
function stemMarkup(presentation: XmlElement | undefined): string {
  return (presentation?.children ?? [])
    .filter(isElement)
    .map((child) => {
      if (child.name === 'material') return materialMarkup([child]);
      if (child.name === 'response_str' || child.name === 'response_num')
        return materialMarkup(childrenOf(child, 'material')) + (isInline(presentation) ? ` ${blank} ` : '');
      if (child.name === 'response_lid') return '';
      return stemMarkup(child);
    })
    .join('');
}

/** Several things to type in, or words after one: blanks in a text. */
const isInline = (presentation: XmlElement | undefined): boolean =>
  descendantsOf(presentation, 'response_str', 'response_num').length > 1;

/** `mattext` is HTML written as text; without that type it is plain words. */
export const materialMarkup = (materials: readonly XmlElement[]): string =>
  materials
    .flatMap((material) => childrenOf(material))
    .map((piece) => {
      if (piece.name === 'matbreak') return '<br />';
      if (piece.name === 'matimage') return `<img src="${escapeXml(piece.attributes.uri ?? '')}" alt="" />`;
      if (!['mattext', 'matemtext'].includes(piece.name)) return '';
      return piece.attributes.texttype === 'text/html' ? textOf(piece) : escapeXml(textOf(piece));
    })
    .join('');

export function feedbackNamed({ item, surroundings, note }: Scene, ident: string): RichText | null {
  const element = childrenOf(item, 'itemfeedback').find((feedback) => feedback.attributes.ident === ident);
  if (!element) return null;
  return notEmpty(toText(materialMarkup(descendantsOf(element, 'material')), surroundings, note));
}

function noteFeedbackLeftOut({ item, note }: Scene): void {
  const combined = ['correct_fb', 'general_incorrect_fb'];
  if (childrenOf(item, 'itemfeedback').some((feedback) => combined.includes(feedback.attributes.ident ?? '')))
    note('changed', 'Its combined feedback (for right, for wrong) was left out.');
}
