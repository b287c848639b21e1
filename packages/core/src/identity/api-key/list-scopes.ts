import { z } from 'zod';
import { query } from '../../kernel/index.ts';
import { keyScopeList } from './schemas.ts';
import { keyScopes } from './scopes.ts';

/** The scopes the person asking could give a key. */
export const listKeyScopes = query({
  name: 'identity.api_key.list_scopes',
  summary: 'List the scopes you can give a key',
  input: z.strictObject({}),
  output: keyScopeList,
  scope: 'organization.api_keys.manage',
  run: async (ctx) => ({
    items: keyScopes(ctx.platform.registry)
      .filter(([name]) => ctx.may(name))
      .map(([name, { description }]) => ({ name, description })),
  }),
});
