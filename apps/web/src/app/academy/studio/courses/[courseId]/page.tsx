import type { Metadata } from 'next';
import { ContentView } from '../../content-view.tsx';

export const metadata: Metadata = { title: 'Course' };

type CoursePageProps = { readonly params: Promise<{ readonly courseId: string }> };

export default async function CoursePage({ params }: CoursePageProps) {
  const { courseId } = await params;
  return <ContentView courseId={courseId} />;
}
