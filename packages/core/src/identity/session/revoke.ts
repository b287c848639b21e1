import { command, notFound } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { endSignIns } from './end-sign-ins.ts';
import { revokeSessionInput } from './schemas.ts';

/** Ends one of the person's own sign-ins, of a browser or an app. */
export const revokeSignIn = command({
  name: 'identity.session.revoke',
  summary: 'Sign one device out',
  input: revokeSessionInput,
  output: nothing,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { id }) => {
    ctx.target('session', id);
    if ((await endSignIns(ctx, ctx.userId, { only: id })) === 0) throw notFound('This sign-in');
    return {};
  },
});
