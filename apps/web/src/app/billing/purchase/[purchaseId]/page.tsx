import type { Metadata } from 'next';
import { SettleView } from './settle-view.tsx';

export const metadata: Metadata = { title: 'Your purchase' };

type Props = { readonly params: Promise<{ readonly purchaseId: string }> };

export default async function PurchaseReturnPage({ params }: Props) {
  const { purchaseId } = await params;
  return <SettleView purchaseId={purchaseId} />;
}
