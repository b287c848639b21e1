import { v7 as uuidv7 } from 'uuid';
import type { Call, Origin, Platform, UserActor } from '../kernel/index.ts';

export const origin: Origin = { requestId: 'test', ip: '192.0.2.1', userAgent: 'a test' };

export interface TestMember {
  readonly organizationId: string;
  readonly userId: string;
  readonly email: string;
  readonly actor: UserActor;
  readonly call: Call;
}

export interface TestMemberOptions {
  /** Default: owner. */
  readonly roles?: readonly string[];
  /** An organization made before; default: a new one. */
  readonly organizationId?: string;
  readonly email?: string;
}

/** A person, freshly signed in, who is a member of an organization. */
export async function testMember(platform: Platform, options: TestMemberOptions = {}): Promise<TestMember> {
  const organizationId = options.organizationId ?? uuidv7();
  const userId = uuidv7();
  const email = options.email ?? `person-${userId}@example.test`;
  const roles = [...(options.roles ?? ['owner'])];
  const name = 'Test Person';
  await platform.db.transaction({ organizationId, userId }, async (tx) => {
    if (!options.organizationId) {
      const data = { id: organizationId, name: 'Test Organization', slug: organizationId };
      await tx.organization.create({ data });
    }
    await tx.user.create({ data: { id: userId, email, name, emailVerifiedAt: platform.clock.now() } });
    await tx.membership.create({ data: { organizationId, userId, roles } });
  });
  const actor: UserActor = {
    kind: 'user',
    userId,
    email,
    name,
    via: { kind: 'session', id: uuidv7() },
    organizationId,
    roles,
    provenAt: platform.clock.now(),
    emailVerified: true,
    mustEnrolSecondFactor: false,
    staffRole: null,
  };
  return { organizationId, userId, email, actor, call: { actor, origin } };
}
