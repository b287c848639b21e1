import { z } from 'zod';
import { command } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { currentSignIn } from './current.ts';
import { endSignIns } from './end-sign-ins.ts';

/** Ends the present session or app sign-in, on the server. */
export const signOut = command({
  name: 'identity.session.sign_out',
  summary: 'Sign out',
  input: z.strictObject({}),
  output: nothing,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx) => {
    await endSignIns(ctx, ctx.userId, { only: currentSignIn(ctx).id });
    return {};
  },
});
