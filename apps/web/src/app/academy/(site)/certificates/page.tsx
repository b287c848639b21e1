import type { Metadata } from 'next';
import { signInUnlessHere } from '../../sign-in-unless-here.ts';
import { CertificatesView } from './certificates-view.tsx';

export const metadata: Metadata = { title: 'Certificates' };

export default async function CertificatesPage() {
  await signInUnlessHere();
  return <CertificatesView />;
}
