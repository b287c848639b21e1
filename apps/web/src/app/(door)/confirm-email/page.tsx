import type { Metadata } from 'next';
import { whoIsHere } from '../../../session/who-is-here.ts';
import { ConfirmEmailView } from './confirm-email-view.tsx';

export const metadata: Metadata = { title: 'Use a new address' };

export default async function ConfirmEmailPage() {
  return <ConfirmEmailView signedIn={(await whoIsHere()).kind === 'person'} />;
}
