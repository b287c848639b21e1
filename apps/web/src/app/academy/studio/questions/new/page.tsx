import type { Metadata } from 'next';
import { NewQuestionView } from '../new-question-view.tsx';

export const metadata: Metadata = { title: 'New question' };

export default function NewQuestionPage() {
  return <NewQuestionView />;
}
