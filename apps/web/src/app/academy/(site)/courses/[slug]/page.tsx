import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readSalesPage } from './read-sales-page.ts';
import { SalesView } from './sales-view.tsx';

type CoursePageProps = { readonly params: Promise<{ readonly slug: string }> };

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  const page = await readSalesPage((await params).slug);
  return page.kind === 'found' ? { title: page.course.title, description: page.course.subtitle } : {};
}

export default async function CoursePage({ params }: CoursePageProps) {
  const { slug } = await params;
  const page = await readSalesPage(slug);
  if (page.kind === 'missing') notFound();
  return <SalesView slug={slug} {...(page.kind === 'found' ? { known: page.course } : {})} />;
}
