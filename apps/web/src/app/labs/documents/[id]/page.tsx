import type { Metadata } from 'next';
import { DocumentView } from './document-view.tsx';

export const metadata: Metadata = { title: 'Certificate' };

type DocumentPageProps = { readonly params: Promise<{ readonly id: string }> };

export default async function DocumentPage({ params }: DocumentPageProps) {
  const { id } = await params;
  return <DocumentView documentId={id} />;
}
