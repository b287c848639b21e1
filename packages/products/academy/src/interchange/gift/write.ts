import type { NumericAnswer, Question, QuestionOf } from '../../question/model.ts';
import type { RichText } from '../../question/rich-text.ts';
import { type Exportable, type Exported, exportEach, type Lose } from '../export.ts';
import { toTags } from '../tags.ts';
import { wordsOf } from '../text.ts';

/** GIFT as Moodle and gift-pegjs read it. It has no ordering, no cases, no shuffle flags and no scoring rules. */
export function writeGift(items: readonly Exportable[]): Exported {
  let category = '';
  const { texts, lost } = exportEach(items, (item, lose) => {
    const text = questionText(item.question, lose);
    if (text === null || item.category === category) return text;
    category = item.category;
    return `$CATEGORY: $course$/top/${category}\n\n${text}`;
  });
  return { text: texts.map((text) => `${text}\n`).join('\n'), lost };
}

function questionText(question: Question, lose: Lose): string | null {
  const answers = answersOf(question, lose);
  if (answers === null) return null;
  const general =
    question.generalFeedback && question.kind !== 'description'
      ? `\n\t####${rich(question.generalFeedback)}`
      : '';
  if (question.kind === 'description' && question.generalFeedback)
    lose('changed', 'GIFT has no feedback for a description.');
  const block =
    question.kind === 'description'
      ? ''
      : `{${answers}${general}${answers.startsWith('\n') || general ? '\n' : ''}}`;
  return `${tagLine(question)}::${guarded(question.name)}::${rich(question.stem)}${block}`;
}

function tagLine(question: Question): string {
  const tags = toTags(question).map((tag) => {
    const id = tag.startsWith('id=') ? tag.slice(3) : null;
    return id ? `[id:${bracketless(id)}]` : `[tag:${bracketless(tag)}]`;
  });
  return tags.length ? `// ${tags.join(' ')}\n` : '';
}

const bracketless = (text: string): string => text.replace(/[\]\n\r]/g, ')');

function answersOf(question: Question, lose: Lose): string | null {
  switch (question.kind) {
    case 'description':
      return '';
    case 'essay':
      if (question.sample) lose('changed', 'GIFT has no sample answer.');
      return '';
    case 'true_false': {
      const [right, wrong] = question.answer
        ? [question.feedbackTrue, question.feedbackFalse]
        : [question.feedbackFalse, question.feedbackTrue];
      const feedback = `${wrong || right ? `#${wrong ? rich(wrong) : ''}` : ''}${right ? `#${rich(right)}` : ''}`;
      return `${question.answer ? 'TRUE' : 'FALSE'}${feedback}`;
    }
    case 'single':
    case 'multiple':
      return choices(question, lose);
    case 'short_text':
      return shortText(question, lose);
    case 'numeric':
      if (question.unit === 'percent') lose('changed', 'GIFT cannot say that the answer is in percent.');
      return `#${question.answers.map((answer) => `\n\t=${weightTag(answer.weight)}${numberText(answer)}${feedback(answer.feedback)}`).join('')}`;
    case 'matching':
      return matching(question, lose);
    default:
      lose(
        'skipped',
        question.kind === 'case' ? 'GIFT has no questions with parts.' : 'GIFT has no ordering.',
      );
      return null;
  }
}

function choices(question: QuestionOf<'single' | 'multiple'>, lose: Lose): string {
  if (!question.shuffle) lose('changed', 'GIFT cannot say that options keep their order.');
  if (question.kind === 'multiple' && question.scoring === 'all_or_nothing')
    lose('changed', 'GIFT cannot say "all or nothing": the weights count one by one.');
  return question.options
    .map((option) => {
      const right = question.kind === 'single' && Number(option.weight) === 100;
      const mark = right ? '=' : `~${Number(option.weight) === 0 ? '' : weightTag(option.weight)}`;
      return `\n\t${mark}${rich(option.text)}${feedback(option.feedback)}`;
    })
    .join('');
}

function shortText(question: QuestionOf<'short_text'>, lose: Lose): string | null {
  if (question.caseSensitive) lose('changed', 'GIFT cannot say that upper and lower case matter.');
  if (question.answers.some((answer) => answer.text.includes('->'))) {
    lose('skipped', 'GIFT would take an answer with "->" in it for a pair to match.');
    return null;
  }
  return question.answers
    .map((answer) => `\n\t=${weightTag(answer.weight)}${guarded(answer.text)}${feedback(answer.feedback)}`)
    .join('');
}

const numberText = ({ accept }: NumericAnswer): string => {
  if (accept.kind === 'any') return '';
  return accept.kind === 'range' ? `${accept.low}..${accept.high}` : `${accept.value}:${accept.tolerance}`;
};

function matching(question: QuestionOf<'matching'>, lose: Lose): string | null {
  const words = new Map(question.choices.map((choice) => [choice.id, wordsOf(choice.text)]));
  const sides = [...question.prompts.map((prompt) => prompt.text.text), ...words.values()];
  if (sides.some((side) => side.includes('->'))) {
    lose('skipped', 'GIFT cannot hold "->" inside a pair.');
    return null;
  }
  if (question.choices.some((choice) => choice.text.format !== 'plain'))
    lose('changed', 'GIFT keeps the right sides of pairs as plain words.');
  if (!question.shuffle) lose('changed', 'GIFT cannot say that prompts keep their order.');
  const used = new Set(question.prompts.map((prompt) => prompt.choiceId));
  const pair = (left: string, choiceId: string) => `\n\t=${left} -> ${guarded(words.get(choiceId) ?? '')}`;
  return [
    ...question.prompts.map((prompt) => pair(rich(prompt.text), prompt.choiceId)),
    ...question.choices.filter((choice) => !used.has(choice.id)).map((choice) => pair('', choice.id)),
  ].join('');
}

const weightTag = (weight: string): string => `%${weight}%`;
const feedback = (text: RichText | null): string => (text ? `#${rich(text)}` : '');
const rich = ({ format, text }: RichText): string => `[${format}]${guarded(text)}`;
const guarded = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r?\n/g, '\\n');
