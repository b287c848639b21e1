import {
  me,
  proveSecondFactor,
  redeemTicket,
  requestPasswordReset,
  resendVerification,
  resetPassword,
  signIn,
  signOut,
  signUp,
  stepUp,
  verifyEmail,
} from '@atrium/core/identity';
import { expose, router } from '../../trpc.ts';
import { profileRouter } from './profile.router.ts';
import { secondFactorRouter } from './second-factor.router.ts';
import { sessionRouter } from './session.router.ts';
import { tokenRouter } from './token.router.ts';

const tags = ['Account'] as const;

export const identityRouter = router({
  signUp: expose(signUp),
  verifyEmail: expose(verifyEmail),
  resendVerification: expose(resendVerification),
  signIn: expose(signIn),
  proveSecondFactor: expose(proveSecondFactor),
  redeemTicket: expose(redeemTicket),
  requestPasswordReset: expose(requestPasswordReset),
  resetPassword: expose(resetPassword),
  signOut: expose(signOut),
  stepUp: expose(stepUp, { method: 'POST', path: '/auth/step-up', tags }),
  me: expose(me, { method: 'GET', path: '/me', tags }),
  profile: profileRouter,
  secondFactor: secondFactorRouter,
  sessions: sessionRouter,
  tokens: tokenRouter,
});
