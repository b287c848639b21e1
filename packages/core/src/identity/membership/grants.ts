import { type Context, coreRoles, DomainError, isCoreRole, type Registry } from '../../kernel/index.ts';

/** Every scope these roles hold together. */
export function scopesOfRoles(registry: Registry, roles: readonly string[]): Set<string> {
  const held = new Set<string>();
  for (const [name, scope] of registry.scopes) {
    if (roles.some((role) => scope.roles.includes(role))) held.add(name);
  }
  return held;
}

/** Whether a member with `own` roles may give or take `roles`: owners any, others only what they hold themselves. */
export function mayGrant(registry: Registry, own: readonly string[], roles: readonly string[]): boolean {
  if (own.includes(coreRoles.owner)) return true;
  const held = scopesOfRoles(registry, own);
  return [...scopesOfRoles(registry, roles)].every((scope) => held.has(scope));
}

/** Roles as they are kept: known ones, each once, one of them the organization's own. */
export function checkRoles(registry: Registry, roles: readonly string[]): string[] {
  const unknown = roles.find((role) => !registry.roles.has(role));
  if (unknown) throw badRoles(`There is no role "${unknown}".`);
  if (!roles.some(isCoreRole)) throw badRoles('Choose owner, administrator or member.');
  return [...new Set(roles)];
}

const badRoles = (message: string) => new DomainError('BAD_INPUT', message, { fields: { roles: message } });

/** Throws FORBIDDEN unless a member with `own` roles may give or take `roles`. */
export function requireGrant(ctx: Context, own: readonly string[], roles: readonly string[]): void {
  if (mayGrant(ctx.platform.registry, own, roles)) return;
  throw new DomainError('FORBIDDEN', 'You cannot give or take a role that may do more than you may.', {
    reason: 'role_above_own',
  });
}
