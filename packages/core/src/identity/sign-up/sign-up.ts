import { v7 as uuidv7 } from 'uuid';
import { type Context, command } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { hashPassword } from '../password/hash.ts';
import { checkPassword } from '../password/policy.ts';
import { perEmail, perPlace } from '../sign-in/throttles.ts';
import { greet } from './greet.job.ts';
import { signUpInput } from './schemas.ts';

/**
 * Opens an account. The answer, its time and its statements are the same for a new and a known address: what the
 * address is told, it is told by mail.
 */
export const signUp = command({
  name: 'identity.account.sign_up',
  summary: 'Open an account',
  input: signUpInput,
  output: nothing,
  scope: 'public',
  tenancy: 'none',
  throttles: [perPlace(50), perEmail(10)],
  prepare: async (_context, { email, name, password }) => {
    checkPassword(password, [email, name]);
    return { passwordHash: await hashPassword(password) };
  },
  run: async (ctx, { email, name, timeZone }, { passwordHash }) => {
    const userId = await saveUnverified(ctx, { email, name, passwordHash, timeZone: timeZone ?? 'UTC' });
    await endEarlierSignIns(ctx, userId);
    ctx.enqueue(greet, { email, linkId: uuidv7() });
    return {};
  },
});

/**
 * A new person, or a new password for an account whose address nobody has proved yet: whoever opened that one first
 * must not keep a password to it. A proved account is left as it is.
 */
async function saveUnverified(
  ctx: Context,
  {
    email,
    name,
    passwordHash,
    timeZone,
  }: { email: string; name: string; passwordHash: string; timeZone: string },
): Promise<string | null> {
  const rows = await ctx.tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "User" AS u (id, email, name, "passwordHash", "timeZone", "createdAt", "updatedAt")
    VALUES (${uuidv7()}::uuid, ${email}, ${name}, ${passwordHash}, ${timeZone}, ${ctx.now}, ${ctx.now})
    ON CONFLICT (email) DO UPDATE
      SET name = excluded.name, "passwordHash" = excluded."passwordHash", "updatedAt" = excluded."updatedAt"
      WHERE u."emailVerifiedAt" IS NULL AND u."disabledAt" IS NULL
    RETURNING id`;
  return rows[0]?.id ?? null;
}

const endEarlierSignIns = (ctx: Context, userId: string | null) =>
  ctx.tx.$executeRaw`
    WITH sessions AS (
      UPDATE "Session" SET "revokedAt" = ${ctx.now} WHERE "userId" = ${userId}::uuid AND "revokedAt" IS NULL),
    families AS (
      UPDATE "RefreshFamily" SET "revokedAt" = ${ctx.now} WHERE "userId" = ${userId}::uuid AND "revokedAt" IS NULL),
    attempts AS (
      UPDATE "SignInAttempt" SET "usedAt" = ${ctx.now} WHERE "userId" = ${userId}::uuid AND "usedAt" IS NULL)
    UPDATE "EmailToken" SET "usedAt" = ${ctx.now} WHERE "userId" = ${userId}::uuid AND "usedAt" IS NULL`;
