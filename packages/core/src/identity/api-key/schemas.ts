import { z } from 'zod';

export const createApiKeyInput = z.strictObject({
  name: z.string().trim().min(1, 'Give the key a name.').max(100),
  scopes: z.array(z.string().max(100)).min(1, 'Choose at least one scope.').max(100),
  expiresInDays: z.int().min(1).max(730).nullable().default(365),
});

export const apiKey = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.string()),
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** Rounded down to the minute. */
  lastUsedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  status: z.enum(['active', 'expired', 'revoked']),
});
export type ApiKey = z.output<typeof apiKey>;

export const apiKeyList = z.object({ items: z.array(apiKey) });

/** `key` is shown once. */
export const createApiKeyAnswer = z.object({ key: z.string(), apiKey });

export const revokeApiKeyInput = z.strictObject({ id: z.uuid() });

export const keyScopeList = z.object({
  items: z.array(z.object({ name: z.string(), description: z.string() })),
});
