import type { Actor, Call, Platform } from '@atrium/core/kernel';
import type { LiveHub } from '@atrium/core/live';

/** What every procedure is given: the platform, and who calls from where. */
export interface ApiContext {
  readonly platform: Platform;
  readonly call: Call;
  /** For subscriptions: the hub of this process, and the caller looked up anew (revoked sessions end streams). */
  readonly live?: { readonly hub: LiveHub; readonly actorNow: () => Promise<Actor> };
}
