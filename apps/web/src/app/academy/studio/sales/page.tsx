import type { Metadata } from 'next';
import { SalesView } from './sales-view.tsx';

export const metadata: Metadata = { title: 'Sales' };

export default function SalesPage() {
  return <SalesView />;
}
