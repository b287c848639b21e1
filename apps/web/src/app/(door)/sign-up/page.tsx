import { nextPath } from '@atrium/web-client/server';
import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { whoIsHere } from '../../../session/who-is-here.ts';
import { SignUpView } from './sign-up-view.tsx';

export const metadata: Metadata = { title: 'Create an account' };

type SignUpPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const path = nextPath((await searchParams).next);
  if ((await whoIsHere()).kind === 'person') redirect(path as Route);
  return <SignUpView next={path} />;
}
