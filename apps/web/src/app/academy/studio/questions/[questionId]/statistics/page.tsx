import type { Metadata } from 'next';
import { QuestionStatisticsView } from '../../statistics/question-statistics-view.tsx';

export const metadata: Metadata = { title: 'Statistics of a question' };

type PageProps = { readonly params: Promise<{ questionId: string }> };

export default async function QuestionStatisticsPage({ params }: PageProps) {
  const { questionId } = await params;
  return <QuestionStatisticsView questionId={questionId} />;
}
