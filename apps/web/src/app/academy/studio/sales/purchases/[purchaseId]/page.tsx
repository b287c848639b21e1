import type { Metadata } from 'next';
import { PurchaseView } from '../../purchase-view.tsx';

export const metadata: Metadata = { title: 'Purchase' };

type PageProps = { readonly params: Promise<{ readonly purchaseId: string }> };

export default async function PurchasePage({ params }: PageProps) {
  const { purchaseId } = await params;
  return <PurchaseView purchaseId={purchaseId} />;
}
