import type { Metadata } from 'next';
import { PersonView } from './person-view.tsx';

export const metadata: Metadata = { title: 'Person' };

type PersonPageProps = { readonly params: Promise<{ userId: string }> };

export default async function PersonPage({ params }: PersonPageProps) {
  const { userId } = await params;
  return <PersonView userId={userId} />;
}
