import type { Context } from '../../kernel/index.ts';
import { addSeconds } from '../../kernel/index.ts';
import { ownerOf, type Subject } from './subject.ts';

/** The account's now: ahead of ours where a test clock at the vendor is; the same with real money. */
export async function accountNow({ tx, now }: Pick<Context, 'tx' | 'now'>, subject: Subject): Promise<Date> {
  const account = await tx.billingAccount.findFirst({
    where: ownerOf(subject),
    select: { clockOffsetSeconds: true },
  });
  return addSeconds(now, account?.clockOffsetSeconds ?? 0);
}
