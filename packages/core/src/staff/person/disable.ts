import { endSignIns } from '../../identity/index.ts';
import { command, DomainError, notFound } from '../../kernel/index.ts';
import { actOnPersonInput, endedSignIns } from './schemas.ts';

/** Closes an account: no way in opens for it, every sign-in ends, its keys stop. Nothing of it is deleted. */
export const disablePerson = command({
  name: 'staff.person.disable',
  summary: 'Disables an account',
  input: actOnPersonInput,
  output: endedSignIns,
  scope: 'staff_admin',
  tenancy: 'none',
  stepUp: true,
  run: async (ctx, { userId, reason }) => {
    if (userId === ctx.userId) {
      throw new DomainError('CONFLICT', 'You cannot disable yourself. Ask another administrator.');
    }
    if ((await ctx.tx.user.count({ where: { id: userId } })) === 0) throw notFound('This person');
    const { count } = await ctx.tx.user.updateMany({
      where: { id: userId, disabledAt: null },
      data: { disabledAt: ctx.now },
    });
    if (count !== 1) throw new DomainError('CONFLICT', 'This account is disabled already.');
    const ended = await endSignIns(ctx, userId);
    ctx.target('user', userId, { reason, ended });
    return { ended };
  },
});
