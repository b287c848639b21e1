'use client';

import { useMemo } from 'react';
import { useMay } from '../../../../api/session.tsx';
import { QuestionEditor } from './editor/question-editor.tsx';
import { type OpenedQuestion, QuestionFrame } from './question-frame.tsx';

function Editor({ data }: { readonly data: OpenedQuestion }) {
  const mayWrite = useMay()('academy.question.write');
  const { id, question, category, versionNumber } = data;
  const opened = useMemo(() => ({ question, category, versionNumber }), [question, category, versionNumber]);
  return <QuestionEditor key={versionNumber} questionId={id} opened={opened} readOnly={!mayWrite} />;
}

/** One question of the bank, to be read and changed. */
export function QuestionView({ questionId }: { readonly questionId: string }) {
  return <QuestionFrame questionId={questionId}>{(data) => <Editor data={data} />}</QuestionFrame>;
}
