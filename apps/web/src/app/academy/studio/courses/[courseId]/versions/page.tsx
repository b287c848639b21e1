import type { Metadata } from 'next';
import { VersionsView } from '../../../versions-view.tsx';

export const metadata: Metadata = { title: 'Versions' };

type VersionsPageProps = { readonly params: Promise<{ readonly courseId: string }> };

export default async function VersionsPage({ params }: VersionsPageProps) {
  const { courseId } = await params;
  return <VersionsView courseId={courseId} />;
}
