import { type Actor, organizationOf, type UserActor } from './actor.ts';
import { addSeconds, minutes } from './clock.ts';
import { DomainError } from './errors.ts';
import type { Registry } from './registry.ts';
import { changesThings, type Verb } from './verb.ts';

const stepUpSeconds = minutes(10);

/** Does the actor hold the scope? Says nothing about rows: those are the policies' business. */
export function holds(actor: Actor, scope: string, registry: Registry): boolean {
  if (scope === 'public' || actor.kind === 'job') return true;
  if (scope === 'internal') return false;
  if (scope === 'signed_in') return actor.kind === 'user' || actor.kind === 'staff';
  if (scope === 'staff') return actor.kind === 'staff';
  if (scope === 'staff_admin') return actor.kind === 'staff' && actor.role === 'admin';
  const declared = registry.scopes.get(scope);
  if (!declared) throw new Error(`the scope ${scope} is declared nowhere`);
  switch (actor.kind) {
    case 'user':
      return actor.organizationId !== null && actor.roles.some((role) => declared.roles.includes(role));
    case 'api_key':
      return declared.keys === true && actor.scopes.includes(scope);
    case 'staff':
      return actor.organizationId !== null && declared.staff?.includes(actor.role) === true;
    default:
      return false;
  }
}

/** Throws the reason why `actor` may not call `verb` now. */
export function authorize(verb: Verb, actor: Actor, registry: Registry, now: Date): void {
  if (verb.scope === 'public') return;
  if (actor.kind === 'visitor') throw new DomainError('UNAUTHENTICATED', 'Sign in to continue.');
  if (actor.kind === 'user') authorizeUser(verb, actor);
  if (!holds(actor, verb.scope, registry)) {
    throw new DomainError('FORBIDDEN', 'Your role does not allow this. Ask an owner of your organization.');
  }
  if (verb.stepUp) requireFreshProof(actor, now);
}

function authorizeUser(verb: Verb, user: UserActor): void {
  const needsOrganization = (verb.tenancy ?? 'organization') === 'organization';
  if (needsOrganization && user.organizationSuspended) {
    throw new DomainError(
      'FORBIDDEN',
      'Your organization is suspended. Nothing in it is lost; write to us to have it opened again.',
      { reason: 'organization_suspended' },
    );
  }
  if (needsOrganization && user.organizationId === null) {
    throw new DomainError('FORBIDDEN', 'Create or join an organization first.', {
      reason: 'no_organization',
    });
  }
  if (needsOrganization && user.mustEnrolSecondFactor && !verb.beforeSecondFactor) {
    throw new DomainError(
      'SECOND_FACTOR_REQUIRED',
      'Your organization asks for a second factor. Set one up first.',
    );
  }
  if (needsOrganization && changesThings(verb) && !user.emailVerified) {
    throw new DomainError('FORBIDDEN', 'Confirm your e-mail address first: we sent you a link.', {
      reason: 'email_unverified',
    });
  }
}

function requireFreshProof(actor: Actor, now: Date): void {
  if (actor.kind === 'job') return;
  if (actor.kind !== 'user' && actor.kind !== 'staff') {
    throw new DomainError('FORBIDDEN', 'Only a signed-in person may do this.');
  }
  if (addSeconds(actor.provenAt, stepUpSeconds) < now) {
    throw new DomainError('STEP_UP_REQUIRED', 'Confirm your password to continue.');
  }
}

/**
 * The tenant a verb runs in; null for verbs about a person or the platform. A job about a person has none: its verbs
 * see that person's own rows.
 */
export const tenantOf = (verb: Verb, actor: Actor): string | null => {
  if (verb.tenancy === 'none') return null;
  const organizationId = organizationOf(actor);
  if (organizationId === null && verb.scope !== 'public' && verb.scope !== 'internal') {
    throw new DomainError('FORBIDDEN', 'Open an organization first.', { reason: 'no_organization' });
  }
  return organizationId;
};
