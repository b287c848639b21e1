import type { z } from 'zod';
import type { FactType, Subscription } from '../kernel/index.ts';
import { invitationSent, newDevice, passwordChanged, refreshReused, secondFactorChanged } from './events.ts';
import { mailInvitation } from './invitation/mail-invitation.job.ts';
import { securityNotice } from './mail/security-notice.job.ts';

type Notice = z.input<typeof securityNotice.payload>;

const tell = <Payload extends z.ZodType>(
  fact: FactType<Payload>,
  notice: (payload: z.output<Payload>) => Notice,
): Subscription => ({
  fact: fact.name,
  job: securityNotice,
  payload: (payload) => notice(payload as z.output<Payload>),
});

export const identitySubscriptions: readonly Subscription[] = [
  tell(newDevice, ({ userId, at, device, ip }) => ({
    userId,
    notice: 'new_device',
    at,
    device,
    ...(ip ? { place: ip } : {}),
  })),
  tell(passwordChanged, ({ userId }) => ({ userId, notice: 'password_changed' })),
  tell(secondFactorChanged, ({ userId, change }) => ({ userId, notice: change })),
  tell(refreshReused, ({ userId }) => ({ userId, notice: 'refresh_reused' })),
  { fact: invitationSent.name, job: mailInvitation, payload: (payload) => payload },
];
