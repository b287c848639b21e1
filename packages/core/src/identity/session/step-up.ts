import { addSeconds, type Context, command, DomainError, minutes } from '../../kernel/index.ts';
import { signToken } from '../credential/signed-token.ts';
import { findPerson, wrongPresentPassword } from '../password/change.ts';
import { passwordMatches } from '../password/hash.ts';
import { forgiveCodes, hasSecondFactor, throttleCodes, verifyCode } from '../second-factor/verify-code.ts';
import { wrongCode } from '../sign-in/complete-primary-factor.ts';
import { perActor } from '../sign-in/throttles.ts';
import { accessToken } from '../token/access-token.ts';
import { currentSignIn } from './current.ts';
import { openRotation } from './rotation.ts';
import { stepUpAnswer, stepUpInput } from './schemas.ts';

/**
 * Proves presence for sensitive acts of the next ten minutes: by code for whoever has one, else by password. A browser's
 * session counts as proven, under a new token, once it redeems the ticket (ASVS 7.2.4).
 */
export const stepUp = command({
  name: 'identity.session.step_up',
  summary: 'Prove presence before a sensitive act',
  input: stepUpInput,
  output: stepUpAnswer,
  scope: 'signed_in',
  tenancy: 'none',
  throttles: [perActor(30)],
  prepare: async (context, { password, code }) => {
    const { actor } = context;
    if (code && 'userId' in actor) await throttleCodes(context, actor.userId);
    if (password === undefined) return false;
    return passwordMatches((await findPerson(context)).passwordHash, password);
  },
  run: async (ctx, { password, code }, passwordIsRight) => {
    if (await hasSecondFactor(ctx, ctx.userId)) {
      if (code === undefined) throw needed('code', 'Enter a code of your authenticator app.');
      if (!(await verifyCode(ctx, ctx.userId, code))) return wrongCode('code');
      await forgiveCodes(ctx, ctx.userId);
    } else {
      if (password === undefined) throw needed('password', 'Enter your password.');
      if (!passwordIsRight) return wrongPresentPassword('password');
    }
    return proven(ctx);
  },
});

const needed = (field: 'code' | 'password', message: string): DomainError =>
  new DomainError('BAD_INPUT', message, { reason: `${field}_needed`, fields: { [field]: message } });

async function proven(ctx: Context) {
  const { now, userId } = ctx;
  const { kind, id } = currentSignIn(ctx);
  const provenUntil = addSeconds(now, minutes(10)).toISOString();
  if (kind === 'session') return { provenUntil, ticket: await openRotation(ctx, id), accessToken: null };
  const claims = { sub: userId, fam: id, auth_time: Math.floor(now.getTime() / 1000) };
  return { provenUntil, ticket: null, accessToken: await signToken(ctx.platform, accessToken, claims, now) };
}
