import type { Outputs } from '@atrium/api/types';
import type { Route } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { whoIsHere } from '../session/who-is-here.ts';
import { productCookie } from '../shell/product-cookie.ts';
import { HomeView } from './home/home-view.tsx';

/** Visitors see what there is; who is signed in goes on in the room they were in last, or that is theirs by role. */
export default async function StartPage() {
  const visitor = await whoIsHere();
  if (visitor.kind === 'nobody') return <HomeView />;
  const last = (await cookies()).get(productCookie)?.value;
  redirect((visitor.kind === 'person' ? roomOf(visitor.me, last) : '/labs') as Route);
}

function roomOf({ organization, scopes }: Outputs['identity']['me'], last: string | undefined): string {
  const roles = organization?.roles ?? [];
  const has = (product: string) => roles.some((role) => role.startsWith(`${product}.`));
  const academy = last ? last === 'academy' : has('academy') && !has('labs');
  if (!academy) return '/labs';
  return scopes.includes('academy.course.read') ? '/academy/studio' : '/academy/learning';
}
