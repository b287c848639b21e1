import { command } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { passwordChanged } from '../events.ts';
import { consumeLink, peekLink } from '../link/consume-link.ts';
import { endSignIns } from '../session/end-sign-ins.ts';
import { perPlace } from '../sign-in/throttles.ts';
import { hashPassword } from './hash.ts';
import { checkPassword } from './policy.ts';
import { resetPasswordInput } from './schemas.ts';

/** Chooses a new password by a mailed link. Ends every sign-in and starts none: the second factor stays asked for. */
export const resetPassword = command({
  name: 'identity.password.reset',
  summary: 'Choose a new password by a mailed link',
  input: resetPasswordInput,
  output: nothing,
  scope: 'public',
  tenancy: 'none',
  throttles: [perPlace(30)],
  prepare: async (context, { token, password }) => {
    const person = await peekLink(context, 'reset_password', token);
    checkPassword(password, [person.email, person.name]);
    return { passwordHash: await hashPassword(password) };
  },
  run: async (ctx, { token }, { passwordHash }) => {
    const { userId, email } = await consumeLink(ctx, 'reset_password', token);
    await ctx.tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
    await ctx.tx.user.updateMany({
      where: { id: userId, email, emailVerifiedAt: null },
      data: { emailVerifiedAt: ctx.now },
    });
    await endSignIns(ctx, userId);
    ctx.record(passwordChanged, { userId }, { userId });
    return {};
  },
});
