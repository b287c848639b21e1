import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSeconds, days, execute, hours, minutes } from '../../kernel/index.ts';
import type { TestPlatform } from '../../testing/index.ts';
import { getUsage } from './get.ts';
import { listUsage } from './list.ts';
import { openPrinter, type Printer, page, printingPlatform, renew, share } from './testing/printing-shop.ts';

const march = { start: '2026-03-01T12:00:00.000Z', end: '2026-04-01T12:00:00.000Z' };
const inMarch = '2026-03-02T09:00:00.000Z';

let test: TestPlatform;
beforeAll(async () => {
  test = await printingPlatform();
});
afterAll(() => test.close());

const usageOf = async (printer: Printer) => {
  const usage = await execute(test.platform, getUsage, printer.call, { product: 'printing' });
  const [meter] = usage.meters;
  if (!meter) throw new Error('the meter is not there');
  return meter;
};

describe('a share', () => {
  it('with one unit left, asked for ten times at once, gives exactly one', async () => {
    test.clock.set(inMarch);
    const printer = await openPrinter(test, march);
    const act = page(test, printer);
    for (let index = 1; index < share; index++) await act('reserve', `first ${index}`);
    const asked = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => act('reserve', `last ${index}`)),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = asked.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: 'QUOTA_EXCEEDED', details: { reason: 'share_taken' } });
      expect(refusal.message).toBe(
        'Your Small plan holds 10 pages, and all of them are taken. It starts again on 1 April 2026 (UTC). For more now, choose a larger plan under Organization → Billing.',
      );
    }
    expect(await usageOf(printer)).toMatchObject({ used: 0, reserved: share, limit: share });
  });

  it('gets back what is released, and holds it again for a retry, which counts once', async () => {
    test.clock.set(inMarch);
    const printer = await openPrinter(test, march);
    const act = page(test, printer);
    for (let index = 0; index < share; index++) await act('reserve', `sheet ${index}`);
    await act('release', 'sheet 0');
    await act('release', 'sheet 0');
    expect(await usageOf(printer)).toMatchObject({ reserved: share - 1 });
    await act('reserve', 'sheet 0');
    await act('consume', 'sheet 0');
    await act('consume', 'sheet 0');
    await act('release', 'sheet 0');
    await act('reserve', 'sheet 0');
    expect(await usageOf(printer)).toMatchObject({ used: 1, reserved: share - 1 });
  });

  it('starts again with the next period; what was held before stays in the old one', async () => {
    test.clock.set(inMarch);
    const printer = await openPrinter(test, march);
    const act = page(test, printer);
    await act('reserve', 'late sheet');
    test.clock.set('2026-04-01T12:30:00.000Z');
    await renew(test, printer, march.end, '2026-05-01T12:00:00.000Z');
    await act('consume', 'late sheet');
    expect(await usageOf(printer)).toMatchObject({ used: 0, reserved: 0 });
    await act('reserve', 'april sheet');
    expect(await usageOf(printer)).toMatchObject({ used: 0, reserved: 1 });
  });

  it('lists what was held, used and given back with the reason, newest first', async () => {
    test.clock.set(inMarch);
    const printer = await openPrinter(test, march);
    const act = page(test, printer);
    await act('reserve', 'a');
    await act('consume', 'a');
    await act('reserve', 'b');
    await act('release', 'b');
    const { items } = await execute(test.platform, listUsage, printer.call, { product: 'printing' });
    expect(items.map(({ kind, subjectId, reason }) => [kind, subjectId, reason])).toEqual([
      ['release', 'b', 'jammed'],
      ['reserve', 'b', null],
      ['consume', 'a', null],
      ['reserve', 'a', null],
    ]);
  });
});

const step = fc.record({
  act: fc.constantFrom('reserve', 'reserve', 'consume', 'release' as const),
  sheet: fc.integer({ min: 0, max: 24 }),
  /** One in five comes twice. */
  times: fc.constantFrom(1, 1, 1, 1, 2),
  /** One in twenty is told hours after it happened. */
  lateHours: fc.constantFrom(...Array.from({ length: 19 }, () => 0), 7),
});

describe('whatever comes, in whatever order, twice or late', () => {
  it('the ledger equals a count by hand, never goes over the share, and gives back what is released', async () => {
    test.clock.set(inMarch);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
        const printer = await openPrinter(test, march);
        const act = page(test, printer);
        const states = new Map<number, 'held' | 'used' | 'free'>();
        const count = (state: string) => [...states.values()].filter((found) => found === state).length;
        for (const { act: name, sheet, times, lateHours } of steps) {
          const state = states.get(sheet) ?? 'free';
          const isFull = count('held') + count('used') >= share;
          if (name === 'reserve' && state === 'free' && !isFull) states.set(sheet, 'held');
          if (name === 'consume' && state === 'held') states.set(sheet, 'used');
          if (name === 'release' && state === 'held') states.set(sheet, 'free');
          const at = lateHours > 0 ? addSeconds(new Date(inMarch), -hours(lateHours)) : undefined;
          const calls = Array.from({ length: times }, () => act(name, String(sheet), at));
          await Promise.allSettled(calls);
          const refused = name === 'reserve' && state === 'free' && isFull;
          if (!refused) await Promise.all(calls);
        }
        const { used, reserved } = await usageOf(printer);
        expect({ used, reserved }).toEqual({ used: count('used'), reserved: count('held') });
        expect(used + reserved).toBeLessThanOrEqual(share);
      }),
      { numRuns: 25, seed: 20_260_302 },
    );
  }, 60_000);
});

describe('the days of a period', () => {
  it('are all there, and add up to what is used', async () => {
    test.clock.set(march.start);
    const printer = await openPrinter(test, march);
    const act = page(test, printer);
    for (const [sheet, day] of [0, 0, 1, 3].entries()) {
      test.clock.set(addSeconds(new Date(march.start), days(day) + minutes(5)));
      await act('reserve', String(sheet));
      await act('consume', String(sheet));
    }
    const { days: all } = await usageOf(printer);
    expect([all.length, all.at(-1)?.day]).toEqual([32, '2026-04-01']);
    expect(all.slice(0, 4)).toEqual([
      { day: '2026-03-01', used: 2 },
      { day: '2026-03-02', used: 1 },
      { day: '2026-03-03', used: 0 },
      { day: '2026-03-04', used: 1 },
    ]);
  });
});
