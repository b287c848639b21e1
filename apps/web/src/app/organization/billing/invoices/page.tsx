import type { Metadata } from 'next';
import { InvoicesView } from './invoices-view.tsx';

export const metadata: Metadata = { title: 'Invoices' };

export default function InvoicesPage() {
  return <InvoicesView />;
}
