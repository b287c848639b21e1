import type { Route } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { whoIsHere } from '../session/who-is-here.ts';
import { productCookie } from '../shell/product-cookie.ts';
import { HomeView } from './home/home-view.tsx';

/** Visitors see what there is; who is signed in goes on in the room they were in last. */
export default async function StartPage() {
  const visitor = await whoIsHere();
  if (visitor.kind === 'nobody') return <HomeView />;
  const last = (await cookies()).get(productCookie)?.value;
  redirect((last === 'academy' ? '/academy/learning' : '/labs') as Route);
}
