import type { Metadata } from 'next';
import { BankStatisticsView } from './bank-statistics-view.tsx';

export const metadata: Metadata = { title: 'How questions do' };

export default function BankStatisticsPage() {
  return <BankStatisticsView />;
}
