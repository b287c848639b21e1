import { compare, divide, fraction, fromDecimal, sum, toDecimal, zero } from '../../question/fraction.ts';
import type { QuestionOf, SimpleQuestion } from '../../question/model.ts';
import type { RichText } from '../../question/rich-text.ts';
import { asHtml } from '../as-html.ts';
import { middleOf } from '../assemble.ts';
import type { Lose } from '../export.ts';
import { BadXml, escapeXml, parseXml } from '../xml.ts';

/** What an interaction adds to its item. */
export interface Piece {
  readonly declaration: string;
  readonly interaction: string;
  /** Adds 0 to 1 to SCORE. */
  readonly rule: string;
  /** Shown when this identifier was answered. */
  readonly feedback: readonly (readonly [identifier: string, text: RichText])[];
}

/** HTML that is XML, too; what cannot be is written as words. */
export function html(text: RichText): string {
  const markup = asHtml(text);
  try {
    parseXml(`<div>${markup}</div>`);
    return markup;
  } catch (error) {
    if (!(error instanceof BadXml)) throw error;
    return escapeXml(text.text);
  }
}

export function pieceOf(question: SimpleQuestion, response: string, isPart: boolean, lose: Lose): Piece {
  if (isPart && question.generalFeedback) lose('changed', 'The feedback of a part was left out.');
  const prompt = isPart ? `<prompt>${html(question.stem)}</prompt>` : '';
  const piece = build(question, { response, prompt, isPart, lose });
  if (!isPart || piece.feedback.length === 0) return piece;
  lose('changed', 'The feedback of options in a part was left out.');
  return { ...piece, feedback: [] };
}

interface Frame {
  readonly response: string;
  readonly prompt: string;
  readonly isPart: boolean;
  readonly lose: Lose;
}

function build(question: SimpleQuestion, frame: Frame): Piece {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return choice(question, frame);
    case 'true_false':
      return trueFalse(question, frame);
    case 'short_text':
      return shortText(question, frame);
    case 'numeric':
      return numeric(question, frame);
    case 'matching':
      return matching(question, frame);
    case 'ordering':
      return ordering(question, frame);
    case 'essay':
      if (question.sample) frame.lose('changed', 'The sample answer was left out.');
      return {
        declaration: `  <responseDeclaration identifier="${frame.response}" cardinality="single" baseType="string"/>\n`,
        interaction: `    <extendedTextInteraction responseIdentifier="${frame.response}">${frame.prompt}</extendedTextInteraction>\n`,
        rule: '',
        feedback: [],
      };
    case 'description':
      return {
        declaration: '',
        interaction: frame.isPart ? `    <div>${html(question.stem)}</div>\n` : '',
        rule: '',
        feedback: [],
      };
  }
}

const declare = (
  identifier: string,
  cardinality: string,
  baseType: string,
  correct: readonly string[],
  mapping = '',
): string =>
  `  <responseDeclaration identifier="${identifier}" cardinality="${cardinality}" baseType="${baseType}"><correctResponse>${correct
    .map((value) => `<value>${escapeXml(value)}</value>`)
    .join('')}</correctResponse>${mapping}</responseDeclaration>\n`;

const mapOf = (entries: readonly (readonly [key: string, share: string])[], more = ''): string =>
  `<mapping lowerBound="0" upperBound="1" defaultValue="0">${entries
    .map(([key, share]) => `<mapEntry mapKey="${escapeXml(key)}" mappedValue="${share}"${more}/>`)
    .join('')}</mapping>`;

const plus = (points: string): string =>
  `<setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE"/>${points}</sum></setOutcomeValue>`;

const byMapping = (response: string): string => `    ${plus(`<mapResponse identifier="${response}"/>`)}\n`;

const whenTrue = (condition: string): string =>
  `    <responseCondition><responseIf>${condition}${plus('<baseValue baseType="float">1</baseValue>')}</responseIf></responseCondition>\n`;

const whenRight = (response: string): string =>
  whenTrue(`<match><variable identifier="${response}"/><correct identifier="${response}"/></match>`);

const share = (weight: string): string => toDecimal(divide(fromDecimal(weight), fraction(100)), 7);

function choice(question: QuestionOf<'single' | 'multiple'>, { response, prompt }: Frame): Piece {
  const ids = question.options.map((_, index) => `option${index + 1}`);
  const isSingle = question.kind === 'single';
  const weights = question.options.map((option) => fromDecimal(option.weight));
  const positive = sum(weights.filter((weight) => compare(weight, zero) > 0));
  const shares = question.options.map((option, index) =>
    isSingle ? share(option.weight) : toDecimal(divide(weights[index] ?? zero, positive), 7),
  );
  const right = ids.filter((_, index) =>
    isSingle ? shares[index] === '1' : compare(weights[index] ?? zero, zero) > 0,
  );
  const isMapped = isSingle
    ? shares.some((value) => value !== '0' && value !== '1')
    : question.scoring === 'weighted';
  const mapping = isMapped ? mapOf(ids.map((id, index) => [id, shares[index] ?? '0'])) : '';
  const choices = question.options.map((option, index) => simpleChoice(ids[index] ?? '', html(option.text)));
  return {
    declaration: declare(
      response,
      isSingle ? 'single' : 'multiple',
      'identifier',
      isSingle ? right.slice(0, 1) : right,
      mapping,
    ),
    interaction: `    <choiceInteraction responseIdentifier="${response}" shuffle="${question.shuffle}" maxChoices="${isSingle ? 1 : 0}">${prompt}${choices.join('')}</choiceInteraction>\n`,
    rule: isMapped ? byMapping(response) : whenRight(response),
    feedback: question.options.flatMap((option, index) =>
      option.feedback ? [[ids[index] ?? '', option.feedback] as const] : [],
    ),
  };
}

const simpleChoice = (id: string, words: string): string =>
  `<simpleChoice identifier="${id}">${words}</simpleChoice>`;

function trueFalse(question: QuestionOf<'true_false'>, { response, prompt }: Frame): Piece {
  const { answer, feedbackTrue, feedbackFalse } = question;
  return {
    declaration: declare(response, 'single', 'identifier', [String(answer)]),
    interaction: `    <choiceInteraction responseIdentifier="${response}" shuffle="false" maxChoices="1">${prompt}${simpleChoice('true', 'True')}${simpleChoice('false', 'False')}</choiceInteraction>\n`,
    rule: whenRight(response),
    feedback: [
      ...(feedbackTrue ? [['true', feedbackTrue] as const] : []),
      ...(feedbackFalse ? [['false', feedbackFalse] as const] : []),
    ],
  };
}

/** A blank has no prompt: a part's words stand before it, in a paragraph of their own. */
const entry = ({ response, prompt, isPart }: Frame): string => {
  const words = prompt
    .replace(/^<prompt>|<\/prompt>$/g, '')
    .replace(/<\/?(?:p|div)>/g, ' ')
    .trim();
  return `    <p${isPart ? ' class="part"' : ''}>${words}<textEntryInteraction responseIdentifier="${response}"/></p>\n`;
};

function shortText(question: QuestionOf<'short_text'>, frame: Frame): Piece {
  const { response, lose } = frame;
  if (question.answers.some((answer) => /(?<!\\)\*/.test(answer.text)))
    lose('changed', 'QTI has no "*" for any words: answers are compared as they stand.');
  if (question.answers.some((answer) => answer.feedback))
    lose('changed', 'The feedback of accepted answers was left out.');
  const entries = question.answers.map(
    (answer) => [answer.text.replaceAll('\\*', '*'), share(answer.weight)] as const,
  );
  const right = question.answers.findIndex((answer) => Number(answer.weight) === 100);
  const mapping = mapOf(entries, ` caseSensitive="${question.caseSensitive}"`);
  return {
    declaration: declare(response, 'single', 'string', [entries[right]?.[0] ?? ''], mapping),
    interaction: entry(frame),
    rule: byMapping(response),
    feedback: [],
  };
}

function numeric(question: QuestionOf<'numeric'>, frame: Frame): Piece {
  const { response, lose } = frame;
  const right = question.answers.find(
    (answer) => Number(answer.weight) === 100 && answer.accept.kind !== 'any',
  );
  if (question.answers.length > 1)
    lose('changed', 'QTI keeps one number worth 100 %; other answers were left out.');
  if (question.answers.some((answer) => answer.feedback))
    lose('changed', 'The feedback of accepted answers was left out.');
  if (question.unit === 'percent') lose('changed', 'QTI cannot say that the answer is in percent.');
  const accept = right?.accept ?? { kind: 'any' as const };
  const [value, tolerance] =
    accept.kind === 'value'
      ? [accept.value, accept.tolerance]
      : accept.kind === 'range'
        ? middleOf(accept.low, accept.high)
        : ['0', '0'];
  return {
    declaration: declare(response, 'single', 'float', [value]),
    interaction: entry(frame),
    rule: whenTrue(
      `<equal toleranceMode="absolute" tolerance="${tolerance} ${tolerance}"><variable identifier="${response}"/><correct identifier="${response}"/></equal>`,
    ),
    feedback: [],
  };
}

function matching(question: QuestionOf<'matching'>, { response, prompt }: Frame): Piece {
  const target = new Map(question.choices.map((one, index) => [one.id, `choice${index + 1}`]));
  const pairs = question.prompts.map((one, index) => `prompt${index + 1} ${target.get(one.choiceId) ?? ''}`);
  const each = toDecimal(fraction(1, pairs.length), 7);
  const side = (id: string, text: RichText, most: number) =>
    `<simpleAssociableChoice identifier="${id}" matchMax="${most}">${html(text)}</simpleAssociableChoice>`;
  const left = question.prompts.map((one, index) => side(`prompt${index + 1}`, one.text, 1));
  const right = question.choices.map((one, index) => side(`choice${index + 1}`, one.text, 0));
  return {
    declaration: declare(
      response,
      'multiple',
      'directedPair',
      pairs,
      mapOf(pairs.map((pair) => [pair, each])),
    ),
    interaction: `    <matchInteraction responseIdentifier="${response}" shuffle="${question.shuffle}" maxAssociations="${pairs.length}">${prompt}<simpleMatchSet>${left.join('')}</simpleMatchSet><simpleMatchSet>${right.join('')}</simpleMatchSet></matchInteraction>\n`,
    rule: byMapping(response),
    feedback: [],
  };
}

function ordering(question: QuestionOf<'ordering'>, { response, prompt, lose }: Frame): Piece {
  if (question.scoring === 'by_position') lose('changed', 'QTI counts the whole order, not each place.');
  const ids = question.items.map((_, index) => `item${index + 1}`);
  const items = question.items.map((item, index) => simpleChoice(ids[index] ?? '', html(item.text)));
  return {
    declaration: declare(response, 'ordered', 'identifier', ids),
    interaction: `    <orderInteraction responseIdentifier="${response}" shuffle="true">${prompt}${items.join('')}</orderInteraction>\n`,
    rule: whenRight(response),
    feedback: [],
  };
}
