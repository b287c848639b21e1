import type { Registry } from '../../kernel/index.ts';

/** Roles as people read them, in the same order. */
export const roleLabels = ({ roles }: Registry, names: readonly string[]): string[] =>
  names.map((name) => roles.get(name)?.label ?? name);
