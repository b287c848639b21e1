import type { Call, Platform } from '../../kernel/index.ts';
import { followPayment } from '../purchase/follow.ts';
import { syncSubscription } from '../subscription/sync.ts';
import { Unfollowable } from '../sync/unfollowable.ts';
import type { KeptEvent } from './event.ts';
import { followSession } from './follow-session.ts';

export interface Verdict {
  readonly status: 'applied' | 'ignored' | 'failed';
  readonly failure: string | null;
}

/**
 * Reads again the object an event speaks of. Nothing of the event itself is believed but which object that is.
 * Throws Unfollowable for what is not ours.
 */
export async function followEvent(
  platform: Platform,
  call: Call,
  { eventId, type, subject }: KeptEvent,
): Promise<Verdict> {
  if (subject.live !== platform.ports.payments.live) {
    throw new Unfollowable('ignored', `It is of ${subject.live ? 'real money' : 'a test mode'}; we are not.`);
  }
  if (type.startsWith('v1.billing.meter.')) {
    throw new Unfollowable('failed', await platform.ports.payments.readUsageFailure(eventId));
  }
  if (subject.object === 'checkout.session') await followSession(platform, call, subject.id);
  else if (subject.subscriptionId) await syncSubscription(platform, call, subject.subscriptionId);
  else if (subject.paymentIntentId) await followPayment(platform, call, subject.paymentIntentId);
  else throw new Unfollowable('ignored', `Nothing here follows ${type}.`);
  return { status: 'applied', failure: null };
}
