import { v7 as uuidv7 } from 'uuid';
import {
  authenticateRequest,
  hashPassword,
  proveSecondFactor,
  redeemTicket,
  signIn,
} from '../identity/index.ts';
import { renewRecoveryCodes } from '../identity/second-factor/renew-recovery-codes.ts';
import { codeAt, newTotp } from '../identity/second-factor/totp.ts';
import { totpContext } from '../identity/second-factor/verify-code.ts';
import { type Actor, type Call, execute, visitor } from '../kernel/index.ts';
import { origin } from './member.ts';
import type { TestPlatform } from './platform.ts';

export const testPassword = 'lantern-harbour-green';
const testPasswordHash = hashPassword(testPassword);

export interface TestPerson {
  readonly userId: string;
  readonly email: string;
  /** Of the authenticator app and the recovery codes, when the person has a second factor. */
  readonly totpSecret: string;
  readonly recoveryCodes: readonly string[];
}

export interface TestPersonOptions {
  readonly secondFactor?: boolean;
  readonly emailVerified?: boolean;
  readonly staffRole?: 'support' | 'admin';
}

export const asVisitor: Call = { actor: visitor, origin };

/** A person with an account whose password is `testPassword`. */
export async function testPerson(
  { platform }: TestPlatform,
  { secondFactor = false, emailVerified = true, staffRole }: TestPersonOptions = {},
): Promise<TestPerson> {
  const userId = uuidv7();
  const email = `person-${userId}@example.test`;
  const now = platform.clock.now();
  const passwordHash = await testPasswordHash;
  const { secret: totpSecret } = newTotp(email);
  const recoveryCodes = await platform.db.transaction({ organizationId: null, userId }, async (tx) => {
    await tx.user.create({
      data: {
        id: userId,
        email,
        name: 'Ana Person',
        passwordHash,
        emailVerifiedAt: emailVerified ? now : null,
        staffRole: staffRole ?? null,
      },
    });
    if (!secondFactor) return [];
    const secret = platform.ports.cipher.seal(totpSecret, totpContext(userId));
    await tx.totpFactor.create({ data: { userId, secret, activatedAt: now } });
    return renewRecoveryCodes({ tx, platform }, userId);
  });
  return { userId, email, totpSecret, recoveryCodes };
}

/** The code the person's authenticator app shows now. */
export const codeOf = ({ platform }: TestPlatform, person: TestPerson): string =>
  codeAt(person.totpSecret, platform.clock.now());

/** Signs in as a browser would; the session's token. */
export async function signInOnWeb(test: TestPlatform, person: TestPerson, call = asVisitor): Promise<string> {
  const { platform } = test;
  const answer = await execute(platform, signIn, call, { email: person.email, password: testPassword });
  const { ticket } =
    answer.next === 'ticket'
      ? answer
      : await execute(platform, proveSecondFactor, call, {
          pendingToken: answer.pendingToken,
          code: codeOf(test, person),
        });
  return (await execute(platform, redeemTicket, call, { ticket })).sessionToken;
}

/** Who a request with this session token, access token or key comes from. */
export const actorBy = (
  { platform }: TestPlatform,
  shown: { readonly session?: string; readonly bearer?: string; readonly surface?: 'web' | 'admin' },
): Promise<Actor> =>
  authenticateRequest(
    platform,
    { sessionToken: shown.session ?? null, bearer: shown.bearer ?? null, surface: shown.surface ?? 'web' },
    origin,
  );

/** A call with this session token. */
export const callBy = async (test: TestPlatform, session: string): Promise<Call> => ({
  actor: await actorBy(test, { session }),
  origin,
});
