/** Who has an account: an organization or a person. */
export type Subject =
  | { readonly organizationId: string; readonly userId?: never }
  | { readonly userId: string; readonly organizationId?: never };

/** The columns by which an account's rows are found and owned. */
export const ownerOf = (subject: Subject): { organizationId: string | null; userId: string | null } => ({
  organizationId: subject.organizationId ?? null,
  userId: subject.userId ?? null,
});
