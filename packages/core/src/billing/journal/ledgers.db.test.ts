import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvoiceSnapshot } from '../../kernel/index.ts';
import { movementsOf } from '../invoice/movements.ts';
import { type TestShop, testShop } from '../testing/shop.ts';
import type { Movement } from './movement.ts';
import { postMovements } from './post.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await testShop();
});
afterAll(() => shop.close());

const posting = () => ({
  organizationId: shop.seller.organizationId,
  userId: null,
  sellerOrganizationId: null,
});
const bound = <T>(
  run: (tx: Parameters<Parameters<TestShop['platform']['db']['transaction']>[1]>[0]) => Promise<T>,
) => shop.platform.db.transaction({ organizationId: shop.seller.organizationId, userId: null }, run);

const movement = (entries: Movement['entries'], sourceId = `ch_${randomUUID()}`): Movement => ({
  ...{ kind: 'payment', sourceId, currency: 'USD', occurredAt: new Date(), entries },
});
const post = (...movements: Movement[]) => bound((tx) => postMovements({ tx }, posting(), movements));

describe('the ledgers', () => {
  it('take no movement of money that does not sum to zero', async () => {
    await expect(post(movement({ stripe_balance: 100, sales: -99 }))).rejects.toThrow(/does not sum to zero/);
    await expect(post(movement({ stripe_balance: 100, sales: -100 }))).resolves.toBeUndefined();
  });

  it('hold a movement once, however often it is written', async () => {
    const same = movement({ stripe_balance: 100, sales: -100 });
    await Promise.all([post(same), post(same), post(same)]);
    const { sourceId } = same;
    const rows = await bound((tx) =>
      tx.journalTransaction.findMany({ where: { sourceId }, include: { entries: true } }),
    );
    expect(rows.map(({ entries }) => entries.length)).toEqual([2]);
  });

  it('are never changed and never cut', async () => {
    for (const table of ['EntitlementEntry', 'JournalTransaction', 'JournalEntry', 'UsageEntry']) {
      for (const sql of [`DELETE FROM "${table}"`, `UPDATE "${table}" SET "organizationId" = NULL`]) {
        await expect(
          bound((tx) => tx.$executeRawUnsafe(sql)),
          sql,
        ).rejects.toThrow(/permission denied/);
      }
    }
  });

  it('show a seller nothing of another seller', async () => {
    await post(movement({ stripe_balance: 5, sales: -5 }));
    const other = { organizationId: randomUUID(), userId: null };
    const seen = await shop.platform.db.transaction(other, (tx) => tx.journalEntry.count());
    expect(seen).toBe(0);
  });
});

describe('the movement of an invoice', () => {
  const amount = fc.integer({ min: -50_000, max: 500_000 });
  it('sums to zero whatever was discounted, taxed, credited or paid', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (totalMinor, paidMinor, discountMinor, taxMinor) => {
        const invoice = {
          status: 'paid',
          currency: 'jpy',
          issuedAt: new Date(),
          paidAt: null,
          invoiceId: 'in_1',
        };
        const [moved] = movementsOf({
          ...invoice,
          totalMinor,
          paidMinor,
          discountMinor,
          taxMinor,
        } as InvoiceSnapshot);
        const sum = Object.values(moved?.entries ?? { none: 1 }).reduce((total, next) => total + next, 0);
        expect(sum).toBe(0);
      }),
      { seed: 20_261_120 },
    );
  });
});
