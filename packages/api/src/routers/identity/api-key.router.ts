import { createApiKey, listApiKeys, listKeyScopes, revokeApiKey } from '@atrium/core/identity';
import { expose, router } from '../../trpc.ts';

const tags = ['API keys'] as const;

export const apiKeyRouter = router({
  list: expose(listApiKeys, { method: 'GET', path: '/api-keys', tags }),
  scopes: expose(listKeyScopes, { method: 'GET', path: '/api-keys/scopes', tags }),
  create: expose(createApiKey, { method: 'POST', path: '/api-keys', tags }),
  revoke: expose(revokeApiKey, { method: 'DELETE', path: '/api-keys/{id}', tags }),
});
