import { z } from 'zod';
import { query } from '../../kernel/index.ts';
import { accountNow } from './now.ts';

export const findAccountNow = query({
  name: 'billing.account.find_now',
  summary: 'Says what time it is for the account',
  scope: 'internal',
  input: z.object({}),
  output: z.object({ now: z.date() }),
  run: async (ctx) => ({ now: await accountNow(ctx, { organizationId: ctx.organizationId }) }),
});
