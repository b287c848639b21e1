import type { Metadata } from 'next';
import { MetersView } from './meters-view.tsx';

export const metadata: Metadata = { title: 'Meters' };

export default function MetersPage() {
  return <MetersView />;
}
