import { issueToken, refreshTokens, signOut } from '@atrium/core/identity';
import { expose, router } from '../../trpc.ts';

const tags = ['Sign-in for apps'] as const;

export const tokenRouter = router({
  issue: expose(issueToken, { method: 'POST', path: '/auth/token', tags }),
  refresh: expose(refreshTokens, { method: 'POST', path: '/auth/token/refresh', tags }),
  revoke: expose(signOut, { method: 'DELETE', path: '/auth/token', tags }),
});
