import { changePassword, confirmEmailChange, requestEmailChange, updateProfile } from '@atrium/core/identity';
import { expose, router } from '../../trpc.ts';

const tags = ['Account'] as const;

export const profileRouter = router({
  update: expose(updateProfile, { method: 'PATCH', path: '/me', tags }),
  changePassword: expose(changePassword),
  requestEmailChange: expose(requestEmailChange),
  confirmEmailChange: expose(confirmEmailChange),
});
