import { z } from 'zod';
import { query } from '../../kernel/index.ts';
import { apiKeyList } from './schemas.ts';
import { apiKeyColumns, shownApiKey } from './shown.ts';

/** The organization's keys, newest first; at most two hundred. */
export const listApiKeys = query({
  name: 'identity.api_key.list',
  summary: 'List the API keys',
  input: z.strictObject({}),
  output: apiKeyList,
  scope: 'organization.api_keys.manage',
  run: async ({ tx, organizationId, now }) => {
    const rows = await tx.apiKey.findMany({
      where: { organizationId },
      select: apiKeyColumns,
      orderBy: { id: 'desc' },
      take: 200,
    });
    const makers = await tx.user.findMany({
      where: { id: { in: rows.map((row) => row.createdById) } },
      select: { id: true, name: true },
    });
    const names = new Map(makers.map(({ id, name }) => [id, name]));
    return { items: rows.map((row) => shownApiKey(row, names.get(row.createdById) ?? null, now)) };
  },
});
