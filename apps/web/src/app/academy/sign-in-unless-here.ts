import { signInFirst } from '@atrium/web-client/server';
import { whoIsHere } from '../../session/who-is-here.ts';

/** For pages of the academy that are about a person. */
export async function signInUnlessHere(): Promise<void> {
  const { kind } = await whoIsHere();
  if (kind === 'nobody' || kind === 'ended') await signInFirst();
}
