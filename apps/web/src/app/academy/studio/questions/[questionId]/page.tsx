import type { Metadata } from 'next';
import { QuestionView } from '../question-view.tsx';

export const metadata: Metadata = { title: 'Question' };

type PageProps = { readonly params: Promise<{ questionId: string }> };

export default async function QuestionPage({ params }: PageProps) {
  const { questionId } = await params;
  return <QuestionView questionId={questionId} />;
}
