import type { Metadata } from 'next';
import { ReceiptView } from './receipt-view.tsx';

export const metadata: Metadata = { title: 'Receipt' };

type Props = { readonly params: Promise<{ readonly purchaseId: string }> };

export default async function ReceiptPage({ params }: Props) {
  const { purchaseId } = await params;
  return <ReceiptView purchaseId={purchaseId} />;
}
