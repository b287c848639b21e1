import { nextPath } from '@atrium/web-client/server';
import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { whoIsHere } from '../../../session/who-is-here.ts';
import { SignInView } from './sign-in-view.tsx';

export const metadata: Metadata = { title: 'Sign in' };

type SignInPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const notes: Readonly<Record<string, string>> = {
  TicketSpent: 'This sign-in was used already or took too long. Start again.',
  Unavailable: 'Signing in did not work on our side. Try again in a moment.',
};

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error, email } = await searchParams;
  const path = nextPath(next);
  const visitor = await whoIsHere();
  if (visitor.kind === 'person') redirect(path as Route);
  const failed = typeof error === 'string' ? (notes[error] ?? notes.Unavailable) : undefined;
  return (
    <SignInView
      next={path}
      ended={visitor.kind === 'ended'}
      email={typeof email === 'string' ? email.slice(0, 254) : ''}
      {...(failed ? { failed } : {})}
    />
  );
}
