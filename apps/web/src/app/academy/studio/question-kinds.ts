import type { QuestionKind } from '@atrium/academy/schemas';

const names: Readonly<Record<QuestionKind, string>> = {
  single: 'Single choice',
  multiple: 'Multiple choice',
  true_false: 'True or false',
  short_text: 'Short text',
  numeric: 'Number',
  matching: 'Matching',
  ordering: 'Ordering',
  essay: 'Essay, not graded',
  description: 'Words, no question',
  case: 'Case with parts',
};

export const kindName = (kind: QuestionKind): string => names[kind];
export const questionKinds = Object.entries(names).map(([value, label]) => ({ value, label }));
