import { z } from 'zod';
import { command } from '../../kernel/index.ts';
import { currentSignIn } from './current.ts';
import { endSignIns } from './end-sign-ins.ts';

/** Ends every sign-in of the person but the present one. */
export const revokeOtherSignIns = command({
  name: 'identity.session.revoke_others',
  summary: 'Sign every other device out',
  input: z.strictObject({}),
  output: z.object({ ended: z.int() }),
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx) => ({ ended: await endSignIns(ctx, ctx.userId, { except: currentSignIn(ctx) }) }),
});
