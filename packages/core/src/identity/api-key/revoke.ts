import { command, notFound } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { forgetAfter } from '../authenticate/recent.ts';
import { apiKeyRevoked } from '../events.ts';
import { revokeApiKeyInput } from './schemas.ts';

/** Ends a key, within a second everywhere. */
export const revokeApiKey = command({
  name: 'identity.api_key.revoke',
  summary: 'Revoke an API key',
  input: revokeApiKeyInput,
  output: nothing,
  scope: 'organization.api_keys.manage',
  run: async (ctx, { id }) => {
    const { count } = await ctx.tx.apiKey.updateMany({
      where: { id, organizationId: ctx.organizationId, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (count !== 1) throw notFound('This key');
    forgetAfter(ctx);
    ctx.target('api_key', id);
    ctx.record(apiKeyRevoked, { apiKeyId: id });
    return {};
  },
});
