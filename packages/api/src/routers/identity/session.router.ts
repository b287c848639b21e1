import { listSignIns, revokeOtherSignIns, revokeSignIn } from '@atrium/core/identity';
import { expose, router } from '../../trpc.ts';

const tags = ['Account'] as const;

export const sessionRouter = router({
  list: expose(listSignIns, { method: 'GET', path: '/me/sessions', tags }),
  revoke: expose(revokeSignIn, { method: 'DELETE', path: '/me/sessions/{id}', tags }),
  revokeOthers: expose(revokeOtherSignIns),
});
