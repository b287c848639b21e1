import type { Metadata } from 'next';
import { EventsView } from './events-view.tsx';

export const metadata: Metadata = { title: 'Webhooks' };

export default function EventsPage() {
  return <EventsView />;
}
