import { command, DomainError, type PrepareContext, personOf, Refusal } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { passwordChanged } from '../events.ts';
import { changePasswordInput } from '../profile/schemas.ts';
import { currentSignIn } from '../session/current.ts';
import { endSignIns } from '../session/end-sign-ins.ts';
import { perActor } from '../sign-in/throttles.ts';
import { hashPassword, passwordMatches } from './hash.ts';
import { checkPassword } from './policy.ts';

/** Changes the password of whoever knows the present one. Ends every other sign-in. */
export const changePassword = command({
  name: 'identity.password.change',
  summary: 'Change the password',
  input: changePasswordInput,
  output: nothing,
  scope: 'signed_in',
  tenancy: 'none',
  stepUp: true,
  throttles: [perActor(20)],
  prepare: async (context, { currentPassword, newPassword }) => {
    const person = await findPerson(context);
    const matches = await passwordMatches(person.passwordHash, currentPassword);
    if (!matches) return null;
    checkNewPassword(newPassword, [person.email, person.name]);
    return { passwordHash: await hashPassword(newPassword) };
  },
  run: async (ctx, _input, prepared) => {
    const { userId } = ctx;
    ctx.target('user', userId);
    if (!prepared) return wrongPresentPassword('currentPassword');
    await ctx.tx.user.update({ where: { id: userId }, data: prepared, select: { id: true } });
    await ctx.tx.emailToken.updateMany({
      where: { userId, kind: 'reset_password', usedAt: null },
      data: { usedAt: ctx.now },
    });
    await endSignIns(ctx, userId, { except: currentSignIn(ctx) });
    ctx.record(passwordChanged, { userId }, { userId });
    return {};
  },
});

/** A wrong password of somebody signed in: a field to correct, not a reason to sign in again. */
export const wrongPresentPassword = (field: string): Refusal => {
  const message = 'This is not your present password.';
  return new Refusal(
    new DomainError('BAD_INPUT', message, { reason: 'wrong_password', fields: { [field]: message } }),
  );
};

/** Whoever acts, with what is needed to check a password outside the transaction. */
export const findPerson = ({ platform, actor }: PrepareContext) =>
  platform.db.transaction({ organizationId: null, userId: null }, (tx) =>
    tx.user.findUniqueOrThrow({
      where: { id: personOf(actor) ?? '' },
      select: { email: true, name: true, passwordHash: true },
    }),
  );

function checkNewPassword(password: string, context: readonly string[]): void {
  try {
    checkPassword(password, context);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { fields, ...details } = error.details;
    throw new DomainError(error.code, error.message, {
      ...details,
      fields: { newPassword: fields?.password ?? error.message },
    });
  }
}
