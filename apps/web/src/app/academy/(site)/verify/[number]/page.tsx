import type { Metadata } from 'next';
import { VerifyView } from './verify-view.tsx';

export const metadata: Metadata = { title: 'Verify a certificate', robots: { index: false } };

type VerifyPageProps = { readonly params: Promise<{ readonly number: string }> };

export default async function VerifyPage({ params }: VerifyPageProps) {
  return <VerifyView number={decodeURIComponent((await params).number)} />;
}
