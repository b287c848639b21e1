import type { Metadata } from 'next';
import { LabsView } from './labs-view.tsx';

export const metadata: Metadata = { title: 'Labs' };

export default function LabsPage() {
  return <LabsView />;
}
