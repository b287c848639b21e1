import type { Metadata } from 'next';
import { whoIsHere } from '../../../session/who-is-here.ts';
import { VerifyEmailView } from './verify-email-view.tsx';

export const metadata: Metadata = { title: 'Confirm your address' };

export default async function VerifyEmailPage() {
  return <VerifyEmailView signedIn={(await whoIsHere()).kind === 'person'} />;
}
