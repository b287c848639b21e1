import { csvLine } from '@atrium/core/reports';
import type { NumericAnswer, Question } from '../../question/model.ts';
import { type Exportable, type Exported, exportEach, type Lose } from '../export.ts';
import { wordsOf } from '../text.ts';
import { fixedColumns, listSeparator } from './columns.ts';

/** CSV, for spreadsheets: plain words and keys; weights, and the feedback of options, are named as lost. */
export function writeCsv(items: readonly Exportable[]): Exported {
  const width = Math.max(0, ...items.map(({ question }) => optionTexts(question).length));
  const options = Array.from({ length: width }, (_, index) => `option_${index + 1}`);
  const header = csvLine([...fixedColumns.slice(0, 4), ...options, ...fixedColumns.slice(4)]);
  const { texts, lost } = exportEach(items, ({ category, question }, lose) => {
    const key = keyText(question, lose);
    if (key === null) return null;
    if ([question.stem, question.generalFeedback].some((text) => text && text.format !== 'plain'))
      lose('changed', 'CSV keeps plain words: formats and pictures were left out.');
    const cells = options.map((_, index) => optionTexts(question)[index] ?? '');
    const { generalFeedback, objective, tags } = question;
    return csvLine([
      category,
      question.name,
      question.kind,
      wordsOf(question.stem),
      ...cells,
      key,
      generalFeedback ? wordsOf(generalFeedback) : '',
      objective,
      tags.join(listSeparator),
    ]);
  });
  return { text: `\uFEFF${header}${texts.join('')}`, lost };
}

const optionTexts = (question: Question): string[] =>
  'options' in question ? question.options.map((option) => wordsOf(option.text)) : [];

function keyText(question: Question, lose: Lose): string | null {
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const right = question.options.flatMap((option, index) =>
        Number(option.weight) > 0 ? [index + 1] : [],
      );
      if (question.options.some((option) => option.feedback))
        lose('changed', 'CSV has no feedback for single options.');
      if (question.kind === 'single' && right.length > 1)
        lose('changed', 'Options worth a part of the points count as wrong in CSV.');
      const shares = new Set(
        question.options.map((option) => Number(option.weight)).filter((weight) => weight !== 0),
      );
      if (question.kind === 'multiple' && shares.size > 1)
        lose('changed', 'CSV has no weights: right options count the same.');
      return (question.kind === 'single' ? fullOnes(question.options) : right).join(listSeparator);
    }
    case 'true_false':
      if (question.feedbackTrue || question.feedbackFalse)
        lose('changed', 'CSV has no feedback for single answers.');
      return String(question.answer);
    case 'short_text':
    case 'numeric': {
      const full = question.answers.filter((answer) => Number(answer.weight) === 100);
      if (full.length < question.answers.length) lose('changed', 'CSV keeps answers worth 100 % only.');
      return full
        .map((answer) => ('accept' in answer ? numberText(answer) : answer.text))
        .join(listSeparator);
    }
    case 'essay':
      return question.sample ? wordsOf(question.sample) : '';
    default:
      lose('skipped', `CSV cannot hold a question of kind ${question.kind}.`);
      return null;
  }
}

const fullOnes = (options: readonly { weight: string }[]): number[] =>
  options.flatMap((option, index) => (Number(option.weight) === 100 ? [index + 1] : [])).slice(0, 1);

const numberText = ({ accept }: NumericAnswer): string => {
  if (accept.kind === 'any') return '';
  if (accept.kind === 'range') return `${accept.low}..${accept.high}`;
  return accept.tolerance === '0' ? accept.value : `${accept.value}±${accept.tolerance}`;
};
