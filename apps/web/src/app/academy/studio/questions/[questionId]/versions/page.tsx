import type { Metadata } from 'next';
import { VersionsView } from '../../versions-view.tsx';

export const metadata: Metadata = { title: 'Versions of a question' };

type PageProps = { readonly params: Promise<{ questionId: string }> };

export default async function QuestionVersionsPage({ params }: PageProps) {
  const { questionId } = await params;
  return <VersionsView questionId={questionId} />;
}
