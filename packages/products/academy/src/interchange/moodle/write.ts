import type { NumericAnswer, Question, QuestionOf } from '../../question/model.ts';
import type { RichText } from '../../question/rich-text.ts';
import { middleOf } from '../assemble.ts';
import { type Exportable, type Exported, exportEach, type Lose } from '../export.ts';
import { toTags } from '../tags.ts';
import { wordsOf } from '../text.ts';
import { moodleFractions } from './fractions.ts';

/** Moodle XML. It has no questions with parts, and no all-or-nothing choice without a plugin. */
export function writeMoodleXml(items: readonly Exportable[]): Exported {
  let category: string | null = null;
  const { texts, lost } = exportEach(items, (item, lose) => {
    const inner = innerOf(item.question, lose);
    if (inner === null) return null;
    const heading = item.category === category ? '' : categoryXml(item.category);
    category = item.category;
    return heading + questionXml(item.question, inner);
  });
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${texts.join('')}</quiz>\n`, lost };
}

const categoryXml = (path: string): string =>
  `<question type="category">\n  <category>${text(['$course$/top', path].filter(Boolean).join('/'))}</category>\n</question>\n`;

const types: Partial<Record<Question['kind'], string>> = {
  single: 'multichoice',
  multiple: 'multichoice',
  true_false: 'truefalse',
  short_text: 'shortanswer',
  numeric: 'numerical',
};

function questionXml(question: Question, inner: string): string {
  const all = toTags(question);
  const idNumber = all.find((tag) => tag.startsWith('id='))?.slice(3) ?? '';
  const tags = all.filter((tag) => !tag.startsWith('id='));
  return `<question type="${types[question.kind] ?? question.kind}">
  <name>${text(question.name)}</name>
  ${piece('questiontext', question.stem)}
  ${piece('generalfeedback', question.generalFeedback)}
  <idnumber>${escapeText(idNumber)}</idnumber>
${inner}${tags.length ? `  <tags>${tags.map((tag) => `<tag>${text(tag)}</tag>`).join('')}</tags>\n` : ''}</question>\n`;
}

function innerOf(question: Question, lose: Lose): string | null {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      if (question.kind === 'multiple' && question.scoring === 'all_or_nothing')
        lose('changed', 'Moodle XML cannot say "all or nothing": the weights count one by one.');
      return `  <single>${question.kind === 'single'}</single>\n  <shuffleanswers>${question.shuffle}</shuffleanswers>\n${question.options
        .map((option) => answer(moodleFraction(option.weight, lose), option.text, option.feedback))
        .join('')}`;
    case 'true_false':
      return (
        answer(question.answer ? '100' : '0', word('true'), question.feedbackTrue) +
        answer(question.answer ? '0' : '100', word('false'), question.feedbackFalse)
      );
    case 'short_text':
      return `  <usecase>${question.caseSensitive ? 1 : 0}</usecase>\n${question.answers
        .map((given) => answer(moodleFraction(given.weight, lose), word(given.text), given.feedback))
        .join('')}`;
    case 'numeric':
      if (question.unit === 'percent')
        lose('changed', 'Moodle XML cannot say that the answer is in percent.');
      return question.answers.map((given) => numericXml(given, lose)).join('');
    case 'matching':
      return matchingXml(question, lose);
    case 'ordering':
      return `  <gradingtype>${question.scoring === 'all_or_nothing' ? 'ALL_OR_NOTHING' : 'ABSOLUTE_POSITION'}</gradingtype>\n${question.items
        .map((item, index) => answer(String(index + 1), item.text, null))
        .join('')}`;
    case 'essay':
      return `  ${piece('graderinfo', question.sample)}\n`;
    case 'description':
      return '';
    default:
      lose('skipped', 'Moodle XML has no questions with parts.');
      return null;
  }
}

/** The nearest share Moodle allows. */
function moodleFraction(weight: string, lose: Lose): string {
  const size = Math.abs(Number(weight));
  const [nearest = '0'] = moodleFractions.toSorted(
    (a, b) => Math.abs(Number(a) - size) - Math.abs(Number(b) - size),
  );
  const share = Number(weight) < 0 && nearest !== '0' ? `-${nearest}` : nearest;
  if (Math.abs(Number(nearest) - size) > 0.00002)
    lose('changed', `Moodle has no share of ${weight} %: it became ${share} %.`);
  return share;
}

/** Moodle knows a value and a tolerance: a range becomes its middle. */
function numericXml({ accept, weight, feedback }: NumericAnswer, lose: Lose): string {
  if (accept.kind === 'any') return answer(moodleFraction(weight, lose), word('*'), feedback);
  const [value, tolerance] =
    accept.kind === 'value' ? [accept.value, accept.tolerance] : middleOf(accept.low, accept.high);
  return answer(moodleFraction(weight, lose), word(value), feedback, `<tolerance>${tolerance}</tolerance>`);
}

function matchingXml(question: QuestionOf<'matching'>, lose: Lose): string {
  if (question.choices.some((choice) => choice.text.format !== 'plain'))
    lose('changed', 'Moodle keeps the right sides of pairs as plain words.');
  const words = new Map(question.choices.map((choice) => [choice.id, wordsOf(choice.text)]));
  const used = new Set(question.prompts.map((prompt) => prompt.choiceId));
  const pair = (prompt: RichText, choiceId: string) =>
    `  <subquestion format="${formats[prompt.format]}">${text(prompt.text)}<answer>${text(words.get(choiceId) ?? '')}</answer></subquestion>\n`;
  const pairs = question.prompts.map((prompt) => pair(prompt.text, prompt.choiceId));
  const distractors = question.choices
    .filter((choice) => !used.has(choice.id))
    .map((choice) => pair(word(''), choice.id));
  return `  <shuffleanswers>${question.shuffle}</shuffleanswers>\n${pairs.join('')}${distractors.join('')}`;
}

const formats = { html: 'html', plain: 'plain_text', markdown: 'markdown' } as const;
const word = (words: string): RichText => ({ format: 'plain', text: words });

const answer = (share: string, words: RichText, feedback: RichText | null, more = ''): string =>
  `  <answer fraction="${share}" format="${formats[words.format]}">${text(words.text)}${piece('feedback', feedback)}${more}</answer>\n`;

const piece = (name: string, words: RichText | null): string =>
  words
    ? `<${name} format="${formats[words.format]}">${text(words.text)}</${name}>`
    : `<${name} format="html"><text></text></${name}>`;

const text = (words: string): string => `<text>${escapeText(words)}</text>`;

/** What XML 1.0 forbids (control characters) is left out. */
const escapeText = (words: string): string =>
  [...words]
    .filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
    .join('')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
