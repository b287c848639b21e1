import type { Metadata } from 'next';
import { OrganizationsView } from './organizations-view.tsx';

export const metadata: Metadata = { title: 'Organizations' };

export default function OrganizationsPage() {
  return <OrganizationsView />;
}
