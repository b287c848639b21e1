import type { StaffActor, UserActor } from '../../kernel/index.ts';
import type { PersonPrincipal } from './principal.ts';

export function actorOnWeb(person: PersonPrincipal): UserActor {
  const { via, userId, email, name, provenAt, emailVerified, staffRole } = person;
  const organizationSuspended = person.membership?.suspended === true;
  const membership = organizationSuspended ? null : person.membership;
  return {
    kind: 'user',
    via,
    userId,
    email,
    name,
    provenAt,
    emailVerified,
    staffRole,
    organizationSuspended,
    organizationId: membership?.organizationId ?? null,
    roles: membership?.roles ?? [],
    mustEnrolSecondFactor: membership?.secondFactorNeeded === true && !person.hasSecondFactor,
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Our own staff on the admin panel. Only a sign-in that showed a second factor makes one; without it the person may
 * set one up and nothing else (ASVS 6.3.3). An organization opens with a reason, which the activity log keeps.
 */
export function actorOnAdmin(
  person: PersonPrincipal,
  { organizationHeader, reasonHeader }: { organizationHeader?: string | null; reasonHeader?: string | null },
): StaffActor | UserActor {
  const { via, userId, email, staffRole, provenAt } = person;
  const shown = person.methods.includes('otp') || person.methods.includes('recovery');
  if (!staffRole || !shown) {
    const user = actorOnWeb(person);
    return {
      ...user,
      organizationId: null,
      organizationSuspended: false,
      roles: [],
      mustEnrolSecondFactor: staffRole !== null,
    };
  }
  const reason = reasonHeader?.trim() || null;
  const opened = reason && organizationHeader && uuid.test(organizationHeader) ? organizationHeader : null;
  return {
    kind: 'staff',
    via,
    userId,
    email,
    role: staffRole,
    provenAt,
    organizationId: opened,
    reason: opened ? reason : null,
  };
}
