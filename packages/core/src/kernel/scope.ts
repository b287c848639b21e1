/** What a role, a key or our staff may do: the only place a role is named. */
export interface Scope {
  readonly description: string;
  /** Roles of a membership that hold it. */
  readonly roles: readonly string[];
  /** May an API key hold it? */
  readonly keys?: boolean;
  /** Our own staff who hold it, inside the organization they opened with a reason. */
  readonly staff?: readonly ('support' | 'admin')[];
}

export type Scopes = Readonly<Record<string, Scope>>;

/** Scopes that are not a role's: anybody; anybody signed in; our own staff; only jobs. */
export const openScopes = ['public', 'signed_in', 'staff', 'staff_admin', 'internal'] as const;
export type OpenScope = (typeof openScopes)[number];

/** Roles every organization has, whatever its products. */
export const coreRoles = { owner: 'owner', admin: 'admin', member: 'member' } as const;

export const isCoreRole = (name: string): boolean => Object.hasOwn(coreRoles, name);
