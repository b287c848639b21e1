/** Who acts. Audit and "created by" derive from it; the tenant comes from it and never from an input. */
export type Actor =
  | { readonly kind: 'visitor' }
  | UserActor
  | { readonly kind: 'guest'; readonly organizationId: string; readonly subjectId: string }
  | ApiKeyActor
  | StaffActor
  | { readonly kind: 'webhook'; readonly vendor: string; readonly organizationId: string | null }
  | JobActor;

export interface UserActor {
  readonly kind: 'user';
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  /** Session of a browser, or refresh family of an app. */
  readonly via: { readonly kind: 'session' | 'token'; readonly id: string };
  /** The organization worked in now; null before one is made or joined. */
  readonly organizationId: string | null;
  /** The organization worked in last was suspended by our staff: it cannot be entered, hence the null above. */
  readonly organizationSuspended?: boolean;
  readonly roles: readonly string[];
  /** Last proof of presence: sign-in or step-up. */
  readonly provenAt: Date;
  readonly emailVerified: boolean;
  /** The organization demands a second factor the person has not enrolled yet. */
  readonly mustEnrolSecondFactor: boolean;
  readonly staffRole: StaffRole | null;
}

export interface ApiKeyActor {
  readonly kind: 'api_key';
  readonly keyId: string;
  readonly name: string;
  readonly organizationId: string;
  readonly scopes: readonly string[];
}

export type StaffRole = 'support' | 'admin';

export interface StaffActor {
  readonly kind: 'staff';
  readonly via: UserActor['via'];
  readonly userId: string;
  readonly email: string;
  readonly role: StaffRole;
  /** The organization being looked at, with a reason, or null for the platform itself. */
  readonly organizationId: string | null;
  readonly reason: string | null;
  readonly provenAt: Date;
}

export interface JobActor {
  readonly kind: 'job';
  readonly job: string;
  readonly organizationId: string | null;
  /** The person whose act led to this job, if any. */
  readonly onBehalfOf: string | null;
}

/** Where a request came from, for audit and throttling. */
export interface Origin {
  readonly requestId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

export const visitor: Actor = { kind: 'visitor' };

export const organizationOf = (actor: Actor): string | null =>
  'organizationId' in actor ? actor.organizationId : null;

/** The person behind the act, for "created by" columns. */
export const personOf = (actor: Actor): string | null => {
  if (actor.kind === 'user' || actor.kind === 'staff') return actor.userId;
  return actor.kind === 'job' ? actor.onBehalfOf : null;
};

/** How an actor is named in the activity log. */
export const labelOf = (actor: Actor): string => {
  switch (actor.kind) {
    case 'user':
      return actor.email;
    case 'staff':
      return `staff ${actor.email}`;
    case 'api_key':
      return `key ${actor.name}`;
    case 'webhook':
      return actor.vendor;
    case 'job':
      return actor.job;
    default:
      return actor.kind;
  }
};

export const idOf = (actor: Actor): string | null => {
  switch (actor.kind) {
    case 'user':
    case 'staff':
      return actor.userId;
    case 'api_key':
      return actor.keyId;
    case 'guest':
      return actor.subjectId;
    default:
      return null;
  }
};
