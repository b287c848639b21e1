import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../kernel/index.ts';
import type { Movement } from './movement.ts';

/** Whose money, who sold, and for what. */
export interface Posting {
  readonly organizationId: string | null;
  readonly userId: string | null;
  readonly sellerOrganizationId: string | null;
  readonly purchaseId?: string;
  readonly invoiceId?: string;
}

/** Writes the movements the journal does not hold yet: each is written once, by its kind and its object at Stripe. */
export async function postMovements(
  { tx }: Pick<Context, 'tx'>,
  posting: Posting,
  movements: readonly Movement[],
): Promise<void> {
  const { purchaseId = null, invoiceId = null, ...owners } = posting;
  for (const { kind, sourceId, currency, occurredAt, entries } of movements) {
    const moved = Object.entries(entries).filter(([, amountMinor]) => amountMinor !== 0);
    if (moved.length === 0) continue;
    const transactionId = uuidv7();
    const written = await tx.journalTransaction.createMany({
      data: [{ id: transactionId, ...owners, kind, sourceId, purchaseId, invoiceId, occurredAt }],
      skipDuplicates: true,
    });
    if (written.count === 0) continue;
    await tx.journalEntry.createMany({
      data: moved.map(([account, amountMinor]) => ({
        transactionId,
        ...owners,
        account,
        currency,
        amountMinor,
      })),
    });
  }
}
