import type { Metadata } from 'next';
import { DetailsView } from '../../../details/details-view.tsx';

export const metadata: Metadata = { title: 'Sales page and price' };

type DetailsPageProps = { readonly params: Promise<{ readonly courseId: string }> };

export default async function DetailsPage({ params }: DetailsPageProps) {
  const { courseId } = await params;
  return <DetailsView courseId={courseId} />;
}
