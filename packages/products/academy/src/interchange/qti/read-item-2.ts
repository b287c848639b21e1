import type { RichText } from '../../question/rich-text.ts';
import { type Note, NotImported } from '../collector.ts';
import { nameFrom, plain } from '../text.ts';
import { childOf, childrenOf, descendantsOf, isElement, markupOf, textOf, type XmlElement } from '../xml.ts';
import { type Declaration, declarationsOf } from './declarations.ts';
import { interactionBody } from './interactions-2.ts';
import { blank, notEmpty, type Surroundings, toText } from './item.ts';

/** One `assessmentItem` of QTI 2.x, or of 3.0 once `withClassicNames` has renamed it. */
export function readItem2(item: XmlElement, surroundings: Surroundings, note: Note): unknown {
  if (item.attributes.adaptive === 'true') throw new NotImported('Adaptive items are not supported.');
  if (childOf(item, 'templateDeclaration') || childOf(item, 'templateProcessing'))
    throw new NotImported('Items that draw their numbers (templates) are not supported.');
  const body = childOf(item, 'itemBody');
  const interactions = interactionsOf(body);
  const scene: Scene2 = { item, declarations: declarationsOf(item), surroundings, note };
  const stem = stemOf(scene, body, interactions);
  noteLosses(scene, body);
  return {
    name: nameFrom(item.attributes.title, stem),
    stem,
    generalFeedback: modalFeedback(scene, 'general'),
    objective: null,
    tags: [],
    ...questionBody(scene, interactions, body),
  };
}

export interface Scene2 {
  readonly item: XmlElement;
  readonly declarations: ReadonlyMap<string, Declaration>;
  readonly surroundings: Surroundings;
  readonly note: Note;
}

const isInteraction = (name: string): boolean =>
  name.endsWith('Interaction') && name !== 'endAttemptInteraction';

function interactionsOf(element: XmlElement | undefined): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    isInteraction(child.name) ? [child] : interactionsOf(child),
  );
}

function questionBody(
  scene: Scene2,
  interactions: readonly XmlElement[],
  body: XmlElement | undefined,
): object {
  const [first, ...more] = interactions;
  if (!first) return { kind: 'description' };
  if (more.length === 0) return interactionBody(scene, first);
  const parts = interactions.map((interaction, index) => {
    const prompt = notEmpty(promptOf(scene, interaction, body)) ?? plain(`Blank ${index + 1}`);
    const common = {
      name: nameFrom(null, prompt),
      stem: prompt,
      generalFeedback: null,
      objective: null,
      tags: [],
    };
    return {
      id: `part${index + 1}`,
      points: 1,
      question: { ...common, ...interactionBody(scene, interaction) },
    };
  });
  return { kind: 'case', parts };
}

/** A `prompt`; a blank has none, and our exports put its words into a paragraph of their own. */
function promptOf(scene: Scene2, interaction: XmlElement, body: XmlElement | undefined): RichText {
  const own = descendantsOf(body, 'p').find(
    (paragraph) => isPartWords(paragraph) && interactionsOf(paragraph).includes(interaction),
  );
  const words =
    own?.children.filter((child) => child !== interaction) ?? childOf(interaction, 'prompt')?.children;
  return toText(markupOf(words ?? []), scene.surroundings, scene.note);
}

const isPartWords = (element: XmlElement): boolean =>
  element.name === 'p' && element.attributes.class === 'part';

/** Elements that are not words of the question. */
const leftOut = new Set([
  'rubricBlock',
  'feedbackBlock',
  'feedbackInline',
  'templateBlock',
  'templateInline',
  'endAttemptInteraction',
  'stylesheet',
]);
const inline = new Set(['textEntryInteraction', 'inlineChoiceInteraction']);

function stemOf(scene: Scene2, body: XmlElement | undefined, interactions: readonly XmlElement[]): RichText {
  const [only, ...more] = interactions;
  const words = markupOf(unwrapped(withoutLastBlank((body?.children ?? []).map(withBlanks))), leftOut);
  const prompt = only && more.length === 0 ? markupOf(childOf(only, 'prompt')?.children ?? []) : '';
  const markup = prompt ? `${words}<div>${prompt}</div>` : words;
  return toText(markup.replace(/\s*(?:<p>\s*<\/p>|<p \/>)\s*/g, ' '), scene.surroundings, scene.note);
}

/** A paragraph that is nothing but the blank, at the end, says nothing. */
function withoutLastBlank(nodes: readonly (XmlElement | string)[]): readonly (XmlElement | string)[] {
  const last = nodes.findLast((node) => isElement(node) || node.trim() !== '');
  const isBlank = last !== undefined && isElement(last) && textOf(last).trim() === blank;
  return isBlank ? nodes.filter((node) => node !== last) : nodes;
}

/** A bare `div` around everything says nothing. */
function unwrapped(nodes: readonly (XmlElement | string)[]): readonly (XmlElement | string)[] {
  const [only, ...more] = nodes.filter((node) => isElement(node) || node.trim() !== '');
  const isBareDiv =
    only !== undefined && isElement(only) && only.name === 'div' && Object.keys(only.attributes).length === 0;
  return isBareDiv && more.length === 0 ? only.children : nodes;
}

/** Interactions inside a text leave a blank, the others nothing. */
function withBlanks(node: XmlElement | string): XmlElement | string {
  if (!isElement(node)) return node;
  if (inline.has(node.name)) return blank;
  if (isPartWords(node)) return '';
  if (isInteraction(node.name)) return '';
  return { ...node, children: node.children.map(withBlanks) };
}

/** Feedback shown for an identifier: an option's, or `general` in our own exports. */
export function modalFeedback({ item, surroundings, note }: Scene2, identifier: string): RichText | null {
  const element = childrenOf(item, 'modalFeedback').find((one) => one.attributes.identifier === identifier);
  return element ? notEmpty(toText(markupOf(element.children), surroundings, note)) : null;
}

function noteLosses({ item, note }: Scene2, body: XmlElement | undefined): void {
  if (descendantsOf(body, 'rubricBlock').length > 0)
    note('changed', 'Its instructions (rubric) were left out.');
  if (descendantsOf(body, 'feedbackBlock').length > 0)
    note('changed', 'A feedback inside its text was left out.');
  if (descendantsOf(body, 'endAttemptInteraction').length > 0)
    note('changed', 'Its button for a hint was left out.');
  const ids = new Set(
    descendantsOf(body, 'simpleChoice', 'inlineChoice', 'simpleAssociableChoice').map(
      (one) => one.attributes.identifier,
    ),
  );
  const lost = childrenOf(item, 'modalFeedback').filter(
    ({ attributes }) => attributes.identifier !== 'general' && !ids.has(attributes.identifier ?? ''),
  );
  if (lost.some((one) => textOf(one).trim()))
    note('changed', 'A feedback that belongs to no option was left out.');
}

/** `qti-choice-interaction response-identifier` of QTI 3.0 as `choiceInteraction responseIdentifier`. */
export function withClassicNames(element: XmlElement): XmlElement {
  const name = element.name.startsWith('qti-') ? camel(element.name.slice(4)) : element.name;
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([key, value]) => [
      element.name.startsWith('qti-') ? camel(key) : key,
      value,
    ]),
  );
  const children = element.children.map((child) => (isElement(child) ? withClassicNames(child) : child));
  return { ...element, name, attributes, children };
}

const camel = (kebab: string): string =>
  kebab.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
