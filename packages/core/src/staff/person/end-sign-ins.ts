import { endSignIns } from '../../identity/index.ts';
import { command, notFound } from '../../kernel/index.ts';
import { actOnPersonInput, endedSignIns } from './schemas.ts';

/** Ends every sign-in of a person, in browsers and apps; they may sign in again. */
export const endSignInsOfPerson = command({
  name: 'staff.person.end_sign_ins',
  summary: 'Ends every sign-in of a person',
  input: actOnPersonInput,
  output: endedSignIns,
  scope: 'staff',
  tenancy: 'none',
  stepUp: true,
  run: async (ctx, { userId, reason }) => {
    if ((await ctx.tx.user.count({ where: { id: userId } })) === 0) throw notFound('This person');
    const ended = await endSignIns(ctx, userId);
    ctx.target('user', userId, { reason, ended });
    return { ended };
  },
});
