import type { QuestionKind } from '@atrium/academy/schemas';
import { kindName } from '../question-kinds.ts';

/** What a kind is called, and when one takes it. */
export const kindWords: Readonly<Record<QuestionKind, { readonly label: string; readonly hint: string }>> = {
  single: { label: kindName('single'), hint: 'One option is right.' },
  multiple: { label: kindName('multiple'), hint: 'Several options may be right, each with its own worth.' },
  true_false: { label: kindName('true_false'), hint: 'A statement to judge.' },
  short_text: {
    label: kindName('short_text'),
    hint: 'A word or phrase is typed, and held against accepted ones.',
  },
  numeric: { label: kindName('numeric'), hint: 'A number is typed; a tolerance or a range is accepted.' },
  matching: { label: kindName('matching'), hint: 'Each prompt is given its choice.' },
  ordering: { label: kindName('ordering'), hint: 'Items are put in the right order.' },
  case: { label: kindName('case'), hint: 'One story, with several questions about it.' },
  essay: { label: kindName('essay'), hint: 'Written freely; kept for the learner, never graded.' },
  description: { label: kindName('description'), hint: 'Words between questions; nothing is asked.' },
};

export const kinds = Object.keys(kindWords) as readonly QuestionKind[];

export const isKind = (word: string | null): word is QuestionKind =>
  word !== null && Object.hasOwn(kindWords, word);
