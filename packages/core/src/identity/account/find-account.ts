import { z } from 'zod';
import { query } from '../../kernel/index.ts';

const account = z
  .object({ id: z.uuid(), email: z.string(), name: z.string(), verified: z.boolean() })
  .nullable();
export type Account = z.output<typeof account>;

/** Whom a mail is for: looked up by the job, so that the request does the same for known and unknown addresses. */
export const findAccount = query({
  name: 'identity.account.find',
  summary: 'Find the person a mail is for',
  input: z.union([z.strictObject({ email: z.string() }), z.strictObject({ userId: z.uuid() })]),
  output: account,
  scope: 'internal',
  tenancy: 'none',
  run: async ({ tx }, by) => {
    const found = await tx.user.findFirst({
      where: { disabledAt: null, ...('email' in by ? { email: by.email } : { id: by.userId }) },
      select: { id: true, email: true, name: true, emailVerifiedAt: true },
    });
    return found && { ...found, verified: found.emailVerifiedAt !== null };
  },
});
