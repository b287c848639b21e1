import type { Outputs } from '@atrium/api/types';
import { apiClient, onBehalfOf, saysSignedOut } from '@atrium/auth';
import { cookies, headers } from 'next/headers';
import { authSettings } from '../env.ts';

/** `ended`: the browser still shows a session that is over. `unknown`: the API does not answer. */
export type Visitor =
  | { readonly kind: 'nobody' | 'ended' | 'unknown' }
  | { readonly kind: 'person'; readonly me: Outputs['identity']['me'] };

/** Who opened this page, asked of the API by our server, for pages that anybody may see. */
export async function whoIsHere(): Promise<Visitor> {
  const settings = authSettings();
  const behalf = onBehalfOf(settings, await cookies(), await headers());
  if (!behalf.sessionToken) return { kind: 'nobody' };
  try {
    return { kind: 'person', me: await apiClient(settings, behalf).identity.me.query({}) };
  } catch (error) {
    return { kind: saysSignedOut(error) ? 'ended' : 'unknown' };
  }
}
