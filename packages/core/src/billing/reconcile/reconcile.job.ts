import { z } from 'zod';
import { type Call, command, execute, type JobContext, job, type Platform } from '../../kernel/index.ts';
import { subjectOf } from '../account/open-account.ts';
import { syncPurchase } from '../purchase/sync.ts';
import { settlePlanCheckout } from '../subscription/checkout.ts';
import { syncSubscription } from '../subscription/sync.ts';
import { internally } from '../sync/internally.ts';
import { type Comparable, comparable, findComparable, findVersion } from './due.ts';

const pageRows = 200;
/** As many as the report names; it counts them all. */
const named = 50;

const reconciliation = z.object({
  compared: z.int(),
  /** Said something else than the vendor, and were put right. */
  drifted: z.array(z.string()),
  driftedCount: z.int(),
  /** Could not be read. */
  unreadable: z.array(z.string()),
  unreadableCount: z.int(),
});

/** Keeps the report in the platform's audit log, where our staff see it. */
export const recordReconciliation = command({
  name: 'billing.reconcile',
  summary: 'Compares our rows with the payment service, and puts them right',
  scope: 'internal',
  tenancy: 'none',
  input: reconciliation,
  output: z.object({}),
  run: async (ctx, report) => {
    ctx.target('billing', 'stripe', report);
    return {};
  },
});

/**
 * Every night: reads each object again whose money can still move. A row that then says something else had missed an
 * event: it is right again, its mails and facts go out, and the report names it.
 */
export const reconcile = job({
  name: 'billing.reconcile',
  payload: z.object({}),
  maxAttempts: 2,
  run: async (context) => {
    const { platform, actor, origin } = context;
    const call = { actor, origin };
    const drifted: string[] = [];
    const unreadable: string[] = [];
    let compared = 0;
    for await (const row of rowsToCompare(context, call)) {
      compared += 1;
      const verdict = await compare(platform, call, row);
      if (verdict === 'drifted') drifted.push(`${row.kind} ${row.id}`);
      if (verdict === 'unreadable') unreadable.push(`${row.kind} ${row.id}`);
    }
    const counts = { driftedCount: drifted.length, unreadableCount: unreadable.length };
    const report = {
      ...{ compared, ...counts },
      ...{ drifted: drifted.slice(0, named), unreadable: unreadable.slice(0, named) },
    };
    if (drifted.length + unreadable.length > 0) platform.log.warn(report, 'billing had drifted');
    await execute(platform, recordReconciliation, call, report);
  },
});

async function* rowsToCompare({ platform, signal }: JobContext, call: Call): AsyncGenerator<Comparable> {
  for (const kind of comparable.shape.kind.options) {
    for (let after: string | null = null; ; ) {
      const page: Comparable[] = await execute(platform, findComparable, call, {
        kind,
        after,
        limit: pageRows,
      });
      for (const row of page) {
        signal.throwIfAborted();
        yield row;
      }
      after = page.at(-1)?.id ?? null;
      if (page.length < pageRows) break;
    }
  }
}

async function compare(
  platform: Platform,
  call: Call,
  row: Comparable,
): Promise<'same' | 'drifted' | 'unreadable'> {
  const { kind, id } = row;
  try {
    await look(platform, call, row);
  } catch (cause) {
    platform.log.warn({ err: cause, kind, id }, 'a row could not be compared');
    return 'unreadable';
  }
  const { version } = await execute(platform, findVersion, call, { kind, id });
  return version === row.version ? 'same' : 'drifted';
}

async function look(platform: Platform, call: Call, row: Comparable): Promise<void> {
  const { kind, id, stripeId } = row;
  if (kind === 'subscription') return void (await syncSubscription(platform, call, stripeId));
  const asOwner = internally(call, 'billing.reconcile', subjectOf(row));
  if (kind === 'purchase') await syncPurchase(platform, asOwner, { purchaseId: id, sessionId: stripeId });
  else await settlePlanCheckout(platform, asOwner, { checkoutId: id, stripeSessionId: stripeId });
}
