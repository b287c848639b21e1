import { v7 as uuidv7 } from 'uuid';
import { addSeconds, command, days } from '../../kernel/index.ts';
import { digest, randomToken } from '../credential/secret.ts';
import { apiKeyCreated } from '../events.ts';
import { perActor } from '../sign-in/throttles.ts';
import { formatApiKey } from './key.ts';
import { createApiKeyAnswer, createApiKeyInput } from './schemas.ts';
import { checkKeyScopes } from './scopes.ts';
import { apiKeyColumns, shownApiKey } from './shown.ts';

/** Makes a key for a program. The key itself is in this answer and nowhere else. */
export const createApiKey = command({
  name: 'identity.api_key.create',
  summary: 'Create an API key',
  input: createApiKeyInput,
  output: createApiKeyAnswer,
  scope: 'organization.api_keys.manage',
  stepUp: true,
  throttles: [perActor(30)],
  run: async (ctx, { name, scopes: wanted, expiresInDays }) => {
    const { organizationId, userId, now } = ctx;
    const scopes = checkKeyScopes(ctx, wanted);
    const [keyId, secret] = [uuidv7(), randomToken()];
    const created = await ctx.tx.apiKey.create({
      data: {
        id: keyId,
        organizationId,
        name,
        scopes,
        secretHash: digest(secret),
        prefix: `ak_…${keyId.slice(-8)}`,
        createdById: userId,
        createdAt: now,
        expiresAt: expiresInDays === null ? null : addSeconds(now, days(expiresInDays)),
      },
      select: apiKeyColumns,
    });
    ctx.target('api_key', keyId, { name, scopes });
    ctx.record(apiKeyCreated, { apiKeyId: keyId });
    const maker = ctx.actor.kind === 'user' ? ctx.actor.name : null;
    return { key: formatApiKey({ organizationId, keyId, secret }), apiKey: shownApiKey(created, maker, now) };
  },
});
