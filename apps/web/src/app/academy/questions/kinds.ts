import type { PublicQuestion, Response } from '@atrium/academy/schemas';

export type SimplePublicQuestion = Exclude<PublicQuestion, { kind: 'case' }>;
export type SimpleResponse = Exclude<Response, { kind: 'case' }>;
export type QuestionOf<Kind extends PublicQuestion['kind']> = Extract<PublicQuestion, { kind: Kind }>;
export type ResponseOf<Kind extends Response['kind']> = Extract<Response, { kind: Kind }>;

/** Is there an answer at all? Says nothing about right or wrong: the key is not here. */
export function isAnswered(question: PublicQuestion, response: Response | null): boolean {
  if (question.kind === 'description') return true;
  if (!response) return false;
  switch (response.kind) {
    case 'single':
      return response.optionId !== '';
    case 'multiple':
      return response.optionIds.length > 0;
    case 'short_text':
    case 'numeric':
    case 'essay':
      return response.text.trim() !== '';
    case 'matching':
      return question.kind === 'matching' && response.pairs.length === question.prompts.length;
    case 'case':
      return question.kind === 'case' && partsAnswered(question, response);
    default:
      return true;
  }
}

const partsAnswered = (question: QuestionOf<'case'>, response: ResponseOf<'case'>): boolean =>
  question.parts.every((part) =>
    isAnswered(part.question, response.parts.find(({ partId }) => partId === part.id)?.response ?? null),
  );
