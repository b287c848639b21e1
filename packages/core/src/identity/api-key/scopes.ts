import { type Context, DomainError, type Registry } from '../../kernel/index.ts';

/** Scopes a key may hold at all. */
export const keyScopes = (registry: Registry) =>
  [...registry.scopes].filter(([, scope]) => scope.keys === true);

/** The scopes of a new key: known ones, each once, and none its maker lacks. */
export function checkKeyScopes(ctx: Context, wanted: readonly string[]): string[] {
  const possible = new Set(keyScopes(ctx.platform.registry).map(([name]) => name));
  const unknown = wanted.find((scope) => !possible.has(scope));
  if (unknown) {
    const message = `A key cannot hold "${unknown}".`;
    throw new DomainError('BAD_INPUT', message, { fields: { scopes: message } });
  }
  if (!wanted.every((scope) => ctx.may(scope))) {
    throw new DomainError('FORBIDDEN', 'A key cannot do more than you may.', { reason: 'scope_above_own' });
  }
  return [...new Set(wanted)];
}
