import type { Metadata } from 'next';
import { SubscriptionsView } from './subscriptions-view.tsx';

export const metadata: Metadata = { title: 'Subscriptions' };

export default function SubscriptionsPage() {
  return <SubscriptionsView />;
}
