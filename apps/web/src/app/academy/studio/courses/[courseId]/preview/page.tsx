import type { Metadata } from 'next';
import { PreviewView } from '../../../preview/preview-view.tsx';

export const metadata: Metadata = { title: 'Preview' };

type PreviewPageProps = { readonly params: Promise<{ readonly courseId: string }> };

export default async function PreviewPage({ params }: PreviewPageProps) {
  const { courseId } = await params;
  return <PreviewView courseId={courseId} />;
}
