import type { Question } from '../../question/model.ts';
import type { RichText } from '../../question/rich-text.ts';
import type { Lose } from '../export.ts';
import { escapeXml } from '../xml.ts';
import { html, pieceOf } from './pieces.ts';

/** One question as `assessmentItem` of QTI 2.1. */
export function itemXml(question: Question, identifier: string, lose: Lose): string {
  if (question.tags.length > 0 || question.objective)
    lose('changed', 'QTI items have no tags: tags and objective were left out.');
  const isCase = question.kind === 'case';
  if (isCase && new Set(question.parts.map((part) => part.points)).size > 1)
    lose('changed', 'Its parts count the same in QTI.');
  const pieces = isCase
    ? question.parts.map((part, index) => pieceOf(part.question, `RESPONSE${index + 1}`, true, lose))
    : [pieceOf(question, 'RESPONSE', false, lose)];
  const feedback = pieces.flatMap((piece) => piece.feedback);
  const rules = pieces.map((piece) => piece.rule).filter(Boolean);
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${identifier}" title="${escapeXml(question.name)}" adaptive="false" timeDependent="false">
${pieces.map((piece) => piece.declaration).join('')}${outcomes}  <itemBody>
    <div>${html(question.stem)}</div>
${pieces.map((piece) => piece.interaction).join('')}  </itemBody>
${processing(rules, feedback.length > 0)}${feedback.map(([id, text]) => modal('FEEDBACK', id, text)).join('')}${
  question.generalFeedback ? modal('GENERAL', 'general', question.generalFeedback) : ''
}</assessmentItem>
`;
}

const outcomes = `  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
  <outcomeDeclaration identifier="FEEDBACK" cardinality="multiple" baseType="identifier"/>
  <outcomeDeclaration identifier="GENERAL" cardinality="single" baseType="identifier"><defaultValue><value>general</value></defaultValue></outcomeDeclaration>
`;

const modal = (outcome: string, identifier: string, text: RichText): string =>
  `  <modalFeedback outcomeIdentifier="${outcome}" identifier="${identifier}" showHide="show">${html(text)}</modalFeedback>\n`;

/** Each part adds up to 1; the item's score is their mean. */
function processing(rules: readonly string[], showsFeedback: boolean): string {
  if (rules.length === 0) return '';
  const mean =
    rules.length > 1
      ? `    <setOutcomeValue identifier="SCORE"><divide><variable identifier="SCORE"/><baseValue baseType="float">${rules.length}</baseValue></divide></setOutcomeValue>\n`
      : '';
  const feedback = showsFeedback
    ? '    <setOutcomeValue identifier="FEEDBACK"><multiple><variable identifier="RESPONSE"/></multiple></setOutcomeValue>\n'
    : '';
  return `  <responseProcessing>\n${rules.join('')}${mean}${feedback}  </responseProcessing>\n`;
}
