import { addSeconds, type Context, days, type PrepareContext, takeToken } from '../../kernel/index.ts';
import { digest } from '../credential/secret.ts';
import { passwordMatches } from '../password/hash.ts';
import { holdPerson } from '../session/hold-person.ts';

export interface PasswordProof {
  /** Set only when the password was right and the account is open. */
  readonly userId: string | null;
  /** Whom the try was aimed at, for the audit row. */
  readonly aimedAt: string | null;
  /** What the password was checked against. */
  readonly passwordHash: string | null;
}

interface Candidate {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly disabled: boolean;
  readonly knownPlace: boolean;
}

const nobody = { organizationId: null, userId: null };

/**
 * First factor, outside any transaction: argon2id takes its time. The same work for known and unknown addresses.
 * Throttled per address and place; per address alone unless the person signed in from this place before, so that
 * an attacker's tries cannot lock the owner out.
 */
export async function provePassword(
  context: PrepareContext,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<PasswordProof> {
  const { platform, now, origin } = context;
  const since = addSeconds(now, -days(30));
  const [candidate] = await platform.db.read<Candidate>(nobody, {
    name: 'identity_candidate',
    text: `SELECT u.id, u."passwordHash", u."disabledAt" IS NOT NULL AS disabled,
             EXISTS (SELECT 1 FROM "Session" s WHERE s."userId" = u.id AND s.ip = $2 AND s."createdAt" > $3) AS "knownPlace"
           FROM "User" u WHERE u.email = $1`,
    values: [email, origin.ip, since],
  });
  const [here, anywhere] = buckets(email, origin.ip);
  await takeToken(platform.db, here, { capacity: 10, perSeconds: 600 }, now);
  if (!candidate?.knownPlace)
    await takeToken(platform.db, anywhere, { capacity: 100, perSeconds: 3600 }, now);
  const matches = await passwordMatches(candidate?.passwordHash ?? null, password);
  const userId = matches && candidate && !candidate.disabled ? candidate.id : null;
  return { userId, aimedAt: candidate?.id ?? null, passwordHash: candidate?.passwordHash ?? null };
}

/** The person whose password was right and still is; null otherwise. Holds the person until the commit. */
export async function stillProven(ctx: Context, proof: PasswordProof): Promise<string | null> {
  if (proof.aimedAt) ctx.target('user', proof.aimedAt);
  if (!proof.userId) return null;
  const person = await holdPerson(ctx, proof.userId);
  return person && person.passwordHash === proof.passwordHash ? proof.userId : null;
}

/** A right password clears what was counted against the address. */
export const forgivePasswords = (ctx: Context, email: string) =>
  ctx.tx.rateBucket.deleteMany({ where: { key: { in: [...buckets(email, ctx.origin.ip)] } } });

const buckets = (email: string, ip: string | null): readonly [string, string] => [
  `password:${digest(email)}:${ip ?? 'unknown'}`,
  `password:${digest(email)}`,
];
