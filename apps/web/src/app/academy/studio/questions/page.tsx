import type { Metadata } from 'next';
import { QuestionsView } from './list/questions-view.tsx';

export const metadata: Metadata = { title: 'Questions' };

export default function QuestionsPage() {
  return <QuestionsView />;
}
