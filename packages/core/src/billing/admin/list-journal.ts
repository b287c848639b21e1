import { z } from 'zod';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { journalBalances, journalPage, listJournalInput } from './schemas.ts';

const entryColumns = { account: true, currency: true, amountMinor: true } as const;

/** Every movement of money, newest first. */
export const listJournal = query({
  name: 'billing.admin.list_journal',
  summary: 'Lists the movements of money',
  input: listJournalInput,
  output: journalPage,
  scope: 'staff',
  tenancy: 'none',
  run: async ({ tx }, { cursor, limit, kind }) => {
    const before = cursor ? decodeCursor(cursor, z.tuple([z.uuid()]))[0] : null;
    const rows = await tx.journalTransaction.findMany({
      where: { ...(kind && { kind }), ...(before && { id: { lt: before } }) },
      include: { entries: { select: entryColumns, orderBy: { amountMinor: 'desc' } } },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      ({ id: transactionId, occurredAt, entries, ...row }) => ({
        ...row,
        transactionId,
        occurredAt: occurredAt.toISOString(),
        entries: entries.map((entry) => ({ ...entry, amountMinor: Number(entry.amountMinor) })),
      }),
      (row) => [row.id],
    );
  },
});

/** What each account of the journal has come to, in each currency. */
export const sumJournal = query({
  name: 'billing.admin.sum_journal',
  summary: "Sums up the journal's accounts",
  input: z.strictObject({}),
  output: journalBalances,
  scope: 'staff',
  tenancy: 'none',
  run: async ({ tx }) => {
    const sums = await tx.journalEntry.groupBy({
      by: ['account', 'currency'],
      _sum: { amountMinor: true },
      orderBy: [{ currency: 'asc' }, { account: 'asc' }],
    });
    return sums.map(({ _sum, ...key }) => ({ ...key, amountMinor: Number(_sum.amountMinor ?? 0n) }));
  },
});
