import type { Metadata } from 'next';
import { DocumentsView } from './documents-view.tsx';

export const metadata: Metadata = { title: 'Certificates' };

export default function DocumentsPage() {
  return <DocumentsView />;
}
