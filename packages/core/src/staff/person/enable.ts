import { command, DomainError, notFound } from '../../kernel/index.ts';
import { actOnPersonInput, oneStaffPerson } from './schemas.ts';

/** Opens a disabled account again; its person signs in anew. */
export const enablePerson = command({
  name: 'staff.person.enable',
  summary: 'Enables a disabled account',
  input: actOnPersonInput,
  output: oneStaffPerson,
  scope: 'staff_admin',
  tenancy: 'none',
  stepUp: true,
  run: async (ctx, { userId, reason }) => {
    if ((await ctx.tx.user.count({ where: { id: userId } })) === 0) throw notFound('This person');
    const { count } = await ctx.tx.user.updateMany({
      where: { id: userId, disabledAt: { not: null } },
      data: { disabledAt: null },
    });
    if (count !== 1) throw new DomainError('CONFLICT', 'This account is not disabled.');
    ctx.target('user', userId, { reason });
    return { userId };
  },
});
