import type { Metadata } from 'next';
import { LearnersView } from '../learners-view.tsx';

export const metadata: Metadata = { title: 'Learners' };

export default function LearnersPage() {
  return <LearnersView />;
}
