import type { Metadata } from 'next';
import { SettleView } from './settle-view.tsx';

export const metadata: Metadata = { title: 'Your plan' };

type Props = { readonly params: Promise<{ readonly checkoutId: string }> };

export default async function SubscriptionReturnPage({ params }: Props) {
  const { checkoutId } = await params;
  return <SettleView checkoutId={checkoutId} />;
}
