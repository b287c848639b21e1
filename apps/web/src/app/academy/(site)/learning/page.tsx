import type { Metadata } from 'next';
import { signInUnlessHere } from '../../sign-in-unless-here.ts';
import { LearningView } from './learning-view.tsx';

export const metadata: Metadata = { title: 'My learning' };

export default async function LearningPage() {
  await signInUnlessHere();
  return <LearningView />;
}
