import type { Context } from '../../kernel/index.ts';
import { ownerOf, type Subject } from './subject.ts';

export const accountColumns = {
  id: true,
  organizationId: true,
  userId: true,
  stripeCustomerId: true,
  email: true,
  name: true,
  currency: true,
  clockOffsetSeconds: true,
} as const;

/** The owner's account, made at the first need. Receipts of an organization go to whoever opened it. */
export async function openAccount(ctx: Context, owner: Subject, openedBy: string) {
  const { tx } = ctx;
  const where = ownerOf(owner);
  const known = await tx.billingAccount.findFirst({ where, select: accountColumns });
  if (known) return known;
  const { email, name } = await tx.user.findUniqueOrThrow({
    where: { id: openedBy },
    select: { email: true, name: true },
  });
  const organization = owner.organizationId
    ? await tx.organization.findUniqueOrThrow({ where: { id: owner.organizationId }, select: { name: true } })
    : null;
  const data = { ...where, email, name: organization?.name ?? name };
  await tx.billingAccount.createMany({ data: [data], skipDuplicates: true });
  return tx.billingAccount.findFirstOrThrow({ where, select: accountColumns });
}

export type Account = Awaited<ReturnType<typeof openAccount>>;

export const subjectOf = (row: {
  readonly organizationId: string | null;
  readonly userId: string | null;
}): Subject => {
  if (row.organizationId) return { organizationId: row.organizationId };
  if (row.userId) return { userId: row.userId };
  throw new Error('a row of an account without an owner');
};
