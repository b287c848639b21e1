import { type Context, command, DomainError, Refusal } from '../../kernel/index.ts';
import { digest } from '../credential/secret.ts';
import { memberJoined } from '../events.ts';
import { hashPassword } from '../password/hash.ts';
import { checkPassword } from '../password/policy.ts';
import { openHere } from '../session/current.ts';
import { endSignIns } from '../session/end-sign-ins.ts';
import { completePrimaryFactor } from '../sign-in/complete-primary-factor.ts';
import { perPlace } from '../sign-in/throttles.ts';
import { openTicket } from '../sign-in/ticket.ts';
import { deadInvitation } from './dead.ts';
import { openInvitation } from './preview.ts';
import { acceptInvitationAnswer, acceptInvitationInput } from './schemas.ts';

interface NewAccount {
  readonly name: string;
  readonly passwordHash: string;
}

/**
 * Joins an organization by a mailed invitation: as whoever is signed in with the invited address, or with a new
 * account. An address that has an account signs in first: an invitation is not a way around its password.
 */
export const acceptInvitation = command({
  name: 'identity.invitation.accept',
  summary: 'Accept an invitation',
  input: acceptInvitationInput,
  output: acceptInvitationAnswer,
  scope: 'public',
  tenancy: 'none',
  throttles: [perPlace(50)],
  prepare: async (_context, { account }): Promise<NewAccount | null> => {
    if (!account) return null;
    checkPassword(account.password, [account.name]);
    return { name: account.name, passwordHash: await hashPassword(account.password) };
  },
  run: async (ctx, { token }, account) => {
    const { id, email, roles } = await openInvitation(ctx, token);
    const { count } = await ctx.tx.invitation.updateMany({
      where: { id, tokenHash: digest(token), acceptedAt: null, revokedAt: null },
      data: { acceptedAt: ctx.now },
    });
    if (count !== 1) throw deadInvitation();
    ctx.target('invitation', id, { email });
    if (ctx.actor.kind === 'user') return joinAsSignedIn(ctx, email, roles);
    return joinAsNew(ctx, email, roles, account);
  },
});

async function joinAsSignedIn(ctx: Context, email: string, roles: string[]) {
  const user = await ctx.tx.user.findUniqueOrThrow({ where: { id: ctx.userId }, select: { email: true } });
  if (user.email !== email) {
    throw new DomainError('FORBIDDEN', `This invitation is for ${email}. Sign in with that address.`, {
      reason: 'other_account',
    });
  }
  await join(ctx, ctx.userId, roles);
  await openHere(ctx, ctx.organizationId);
  return { next: 'signed_in' as const, organizationId: ctx.organizationId };
}

async function joinAsNew(ctx: Context, email: string, roles: string[], account: NewAccount | null) {
  if (!account) {
    throw new DomainError('UNAUTHENTICATED', 'Sign in, or choose a name and a password.', {
      reason: 'account_needed',
    });
  }
  const userId = await openAccount(ctx, email, account);
  await join(ctx, userId, roles);
  const passed = await completePrimaryFactor(ctx, { userId, methods: ['pwd', 'invitation'] });
  if (passed === 'due' || passed instanceof Refusal) throw signInFirst();
  return openTicket(ctx, passed);
}

/**
 * The mailed link proves the address. An account nobody had proved loses the password and sign-ins of whoever
 * opened it.
 */
async function openAccount(ctx: Context, email: string, account: NewAccount): Promise<string> {
  const known = await ctx.tx.user.findUnique({
    where: { email },
    select: { id: true, emailVerifiedAt: true, disabledAt: true },
  });
  const proved = { ...account, emailVerifiedAt: ctx.now };
  if (!known) {
    const { id } = await ctx.tx.user.create({
      data: { ...proved, email, createdAt: ctx.now },
      select: { id: true },
    });
    return id;
  }
  if (known.emailVerifiedAt || known.disabledAt) throw signInFirst();
  await ctx.tx.user.update({ where: { id: known.id }, data: proved, select: { id: true } });
  await endSignIns(ctx, known.id);
  return known.id;
}

const signInFirst = (): DomainError =>
  new DomainError('CONFLICT', 'This address has an account. Sign in, then open the invitation again.', {
    reason: 'sign_in_first',
  });

async function join(ctx: Context, userId: string, roles: string[]): Promise<void> {
  const { organizationId, now } = ctx;
  await ctx.tx.membership.createMany({
    data: [{ organizationId, userId, roles, createdAt: now }],
    skipDuplicates: true,
  });
  await ctx.tx.user.updateMany({
    where: { id: userId, emailVerifiedAt: null },
    data: { emailVerifiedAt: now },
  });
  ctx.record(memberJoined, { userId });
}
