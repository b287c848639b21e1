import { nextPath } from '@atrium/web-client/server';
import type { Metadata } from 'next';
import { SignInView } from './sign-in-view.tsx';

export const metadata: Metadata = { title: 'Sign in' };

type SignInPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams;
  return <SignInView next={nextPath(next)} failed={error !== undefined} />;
}
