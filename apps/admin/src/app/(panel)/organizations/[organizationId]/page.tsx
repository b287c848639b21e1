import type { Metadata } from 'next';
import { OrganizationView } from './organization-view.tsx';

export const metadata: Metadata = { title: 'Organization' };

type OrganizationPageProps = { readonly params: Promise<{ organizationId: string }> };

export default async function OrganizationPage({ params }: OrganizationPageProps) {
  const { organizationId } = await params;
  return <OrganizationView organizationId={organizationId} />;
}
