import type { StaffRole } from '../../kernel/index.ts';

/** A signed-in person as the tables say it now, before the surface decides what actor that makes. */
export interface PersonPrincipal {
  readonly kind: 'person';
  readonly via: { readonly kind: 'session' | 'token'; readonly id: string };
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly emailVerified: boolean;
  readonly staffRole: StaffRole | null;
  readonly methods: readonly string[];
  readonly hasSecondFactor: boolean;
  readonly provenAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly membership: Membership | null;
}

export interface Membership {
  readonly organizationId: string;
  readonly roles: readonly string[];
  readonly secondFactorNeeded: boolean;
  readonly suspended: boolean;
}

export interface KeyPrincipal {
  readonly kind: 'key';
  readonly keyId: string;
  readonly name: string;
  readonly organizationId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
}

export type Principal = PersonPrincipal | KeyPrincipal;
