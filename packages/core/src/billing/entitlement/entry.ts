/** What an entry of the entitlement ledger says, as the fold reads it. */
export interface EntitlementEntry {
  readonly grantId: string;
  readonly feature: string;
  readonly kind: 'grant' | 'extend' | 'suspend' | 'reinstate' | 'revoke';
  readonly source: 'purchase' | 'subscription' | 'trial' | 'gift' | 'staff';
  readonly planKey: string | null;
  /** When the entry takes effect: a suspension in the future is a grace until then. */
  readonly startsAt: Date;
  /** Of a grant or an extension: its end; null without one. */
  readonly endsAt: Date | null;
  /** Order within the grant. */
  readonly sequence: number;
}

/** What an account may do with a feature now. */
export interface Access {
  readonly level: 'full' | 'grace' | 'read_only' | 'none';
  readonly planKey: string | null;
  /** When this level ends by itself; null without an end. */
  readonly endsAt: Date | null;
}

export const entryColumns = {
  grantId: true,
  feature: true,
  kind: true,
  source: true,
  planKey: true,
  startsAt: true,
  endsAt: true,
  sequence: true,
} as const;
