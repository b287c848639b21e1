'use client';

import type { PublicQuestion, Response } from '@atrium/academy/schemas';
import { CaseInput } from './case-input.tsx';
import { SimpleInput } from './simple-input.tsx';

export type QuestionInputProps<Q = PublicQuestion, R = Response> = {
  readonly question: Q;
  readonly response: R | null;
  readonly onChange: (response: R) => void;
  /** Answered for good: shown, not changed. */
  readonly locked: boolean;
  /** Names the group of controls for a screen reader. */
  readonly labelledBy: string;
};

/** The controls that answer a question, by its kind. The stem is shown above, by whoever places it. */
export function QuestionInput({ question, response, ...rest }: QuestionInputProps) {
  if (question.kind === 'case') {
    return <CaseInput {...rest} question={question} response={response?.kind === 'case' ? response : null} />;
  }
  return <SimpleInput {...rest} question={question} response={response?.kind === 'case' ? null : response} />;
}
