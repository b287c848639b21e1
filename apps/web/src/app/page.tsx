import type { Route } from 'next';
import { redirect } from 'next/navigation';

/** The house opens into its one finished room; whoever is not signed in is sent to the door from there. */
export default function StartPage(): never {
  redirect('/labs' as Route);
}
