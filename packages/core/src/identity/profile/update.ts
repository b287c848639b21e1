import { command } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { forgetAfter } from '../authenticate/recent.ts';
import { updateProfileInput } from './schemas.ts';

/** Changes name, time zone or language. What is left out stays. */
export const updateProfile = command({
  name: 'identity.profile.update',
  summary: 'Change name, time zone or language',
  input: updateProfileInput,
  output: nothing,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { name, timeZone, locale }) => {
    const data = {
      ...(name === undefined ? {} : { name }),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(locale === undefined ? {} : { locale }),
    };
    await ctx.tx.user.update({ where: { id: ctx.userId }, data, select: { id: true } });
    forgetAfter(ctx);
    ctx.target('user', ctx.userId, { changed: Object.keys(data) });
    return {};
  },
});
