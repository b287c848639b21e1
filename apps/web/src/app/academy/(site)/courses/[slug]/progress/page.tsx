import type { Metadata } from 'next';
import { signInUnlessHere } from '../../../../sign-in-unless-here.ts';
import { ProgressView } from './progress-view.tsx';

export const metadata: Metadata = { title: 'Progress' };

type ProgressPageProps = { readonly params: Promise<{ readonly slug: string }> };

export default async function ProgressPage({ params }: ProgressPageProps) {
  await signInUnlessHere();
  return <ProgressView slug={(await params).slug} />;
}
