import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';

/** To the sign-in page and, after it, back to the page asked for. */
export async function signInFirst(): Promise<never> {
  const path = (await headers()).get('x-path') ?? '/';
  redirect(`/sign-in?next=${encodeURIComponent(path)}` as Route);
}
