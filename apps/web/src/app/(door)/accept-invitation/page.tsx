import type { Metadata } from 'next';
import { whoIsHere } from '../../../session/who-is-here.ts';
import { AcceptInvitationView } from './accept-invitation-view.tsx';

export const metadata: Metadata = { title: 'Join' };

export default async function AcceptInvitationPage() {
  const visitor = await whoIsHere();
  return <AcceptInvitationView signedInAs={visitor.kind === 'person' ? visitor.me.user.email : null} />;
}
