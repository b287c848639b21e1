import type { Metadata } from 'next';
import { JournalView } from './journal-view.tsx';

export const metadata: Metadata = { title: 'Journal' };

export default function JournalPage() {
  return <JournalView />;
}
