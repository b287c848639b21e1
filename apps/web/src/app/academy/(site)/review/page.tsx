import type { Metadata } from 'next';
import { signInUnlessHere } from '../../sign-in-unless-here.ts';
import { ReviewView } from './review-view.tsx';

export const metadata: Metadata = { title: 'Review' };

export default async function ReviewPage() {
  await signInUnlessHere();
  return <ReviewView />;
}
