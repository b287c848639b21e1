import type { Context } from '../../kernel/index.ts';
import { accountNow } from '../account/now.ts';
import { ownerOf, type Subject } from '../account/subject.ts';
import { access } from './access.ts';
import { type Access, type EntitlementEntry, entryColumns } from './entry.ts';

type Reader = Pick<Context, 'tx' | 'now'>;

/** What the account may do with the feature now. The subject is the verb's own organization or person. */
export async function accessOf(ctx: Reader, subject: Subject, feature: string): Promise<Access> {
  const entries = await entriesOf(ctx, subject, feature);
  return access(entries, feature, await accountNow(ctx, subject));
}

/** Whether the account may use the feature now, also in the days of grace. */
export async function holdsFeature(ctx: Reader, subject: Subject, feature: string): Promise<boolean> {
  const { level } = await accessOf(ctx, subject, feature);
  return level === 'full' || level === 'grace';
}

export async function entriesOf({ tx }: Reader, subject: Subject, feature: string) {
  const rows = await tx.entitlementEntry.findMany({
    where: { ...ownerOf(subject), feature },
    select: entryColumns,
    orderBy: [{ grantId: 'asc' }, { sequence: 'asc' }],
  });
  return rows as readonly EntitlementEntry[];
}
