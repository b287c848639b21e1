import {
  me,
  proveSecondFactor,
  redeemTicket,
  resendVerification,
  signIn,
  signUp,
  verifyEmail,
} from '@atrium/core/identity';
import { expose, router } from '../../trpc.ts';

const tags = ['Account'] as const;

export const identityRouter = router({
  signUp: expose(signUp),
  verifyEmail: expose(verifyEmail),
  resendVerification: expose(resendVerification),
  signIn: expose(signIn),
  proveSecondFactor: expose(proveSecondFactor),
  redeemTicket: expose(redeemTicket),
  me: expose(me, { method: 'GET', path: '/me', tags }),
});
