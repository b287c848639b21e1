import { DomainError, type PrepareContext } from '../../kernel/index.ts';

/** The person who manages the billing, and where. */
export function payerOf(actor: PrepareContext['actor']): { organizationId: string; userId: string } {
  if (actor.kind === 'user' && actor.organizationId && actor.emailVerified) {
    return { organizationId: actor.organizationId, userId: actor.userId };
  }
  if (actor.kind === 'user' && !actor.emailVerified) {
    throw new DomainError('FORBIDDEN', 'Confirm your e-mail address first: we sent you a link.', {
      reason: 'email_unverified',
    });
  }
  throw new DomainError('FORBIDDEN', 'Only a member who manages the billing can do this.');
}
