import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSeconds, days, execute, hours, minutes, PaymentsError, runJob } from '../../kernel/index.ts';
import type { TestPlatform } from '../../testing/index.ts';
import { getUsage } from './get.ts';
import { planUsageReports, reportUsageJob } from './report-usage.job.ts';
import {
  openPrinter,
  type Printer,
  page,
  pages,
  printingPlatform,
  renew,
  share,
  type ToldMeter,
} from './testing/printing-shop.ts';

const start = '2026-03-01T10:23:45.000Z';
const end = '2026-04-01T10:23:45.000Z';
const later = '2026-05-01T10:23:45.000Z';
const at = (seconds: number) => addSeconds(new Date(start), seconds);

let test: TestPlatform & { meter: ToldMeter };
beforeAll(async () => {
  test = await printingPlatform();
});
afterAll(() => test.close());

const endless = () => openPrinter(test, { planKey: 'printing.endless', start, end });

const report = ({ organizationId }: Printer) =>
  runJob(
    test.platform,
    reportUsageJob,
    { organizationId, onBehalfOf: null, requestId: 'test', payload: {} },
    { jobId: 'test', attempt: 1, maxAttempts: 1, signal: new AbortController().signal },
  );

const toldOf = ({ organizationId }: Printer) =>
  [...test.meter.told.values()].filter(({ customerId }) => customerId === `cus_${organizationId}`);

const print = async (printer: Printer, names: readonly string[], usedAt?: Date) => {
  const act = page(test, printer);
  for (const name of names) {
    await act('reserve', name);
    await act('consume', name, usedAt);
  }
};
const sheets = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix} ${index}`);

describe('surplus', () => {
  it('is what goes beyond the share, told once the hour is over, to the unit, however often the job runs', async () => {
    test.clock.set(at(minutes(1)));
    const printer = await endless();
    await print(printer, sheets('a', share + 2));
    await report(printer);
    expect(toldOf(printer)).toEqual([]);
    test.clock.set(at(hours(1)));
    await print(printer, sheets('b', 3));
    await report(printer);
    await report(printer);
    test.clock.set(at(hours(2)));
    await report(printer);
    expect(toldOf(printer).map(({ quantity, at: time, eventName }) => [quantity, time, eventName])).toEqual([
      [2, at(0), pages],
      [3, at(hours(1)), pages],
    ]);
  });

  it('used late is the next revision of its hour, charged at that hour while the invoice is open', async () => {
    test.clock.set(at(minutes(1)));
    const printer = await endless();
    await print(printer, sheets('a', share + 1));
    test.clock.set(at(hours(5)));
    await report(printer);
    await print(printer, sheets('late', 2), at(minutes(30)));
    await report(printer);
    expect(toldOf(printer).map(({ quantity, at: time }) => [quantity, time])).toEqual([
      [1, at(0)],
      [2, at(0)],
    ]);
    expect(toldOf(printer).map(({ identifier }) => identifier.split(':').at(-1))).toEqual(['1', '2']);
  });

  it('of the last hour is told before the invoice closes; later than that it is carried over, and said', async () => {
    const lastHour = addSeconds(new Date(end), -minutes(30));
    test.clock.set(lastHour);
    const printer = await endless();
    await print(printer, sheets('a', share + 1));
    const act = page(test, printer);
    await act('reserve', 'held over the end');
    await renew(test, printer, end, later);
    test.clock.set(addSeconds(new Date(end), minutes(5)));
    await report(printer);
    const hour = addSeconds(new Date(end), -hours(1));
    expect(toldOf(printer)).toMatchObject([{ quantity: 1, at: hour }]);
    const closed = addSeconds(new Date(end), hours(1));
    test.clock.set(closed);
    await act('consume', 'held over the end', lastHour);
    await report(printer);
    expect(toldOf(printer).at(-1)).toMatchObject({ quantity: 1, at: closed });
    const { meters } = await execute(test.platform, getUsage, printer.call, { product: 'printing' });
    expect(meters[0]?.carriedOver).toEqual([
      { usedAt: hour.toISOString(), chargedAt: closed.toISOString(), quantity: 1 },
    ]);
  });

  it('older than the meter takes is charged now', async () => {
    test.clock.set(at(minutes(1)));
    const printer = await openPrinter(test, {
      planKey: 'printing.endless',
      start,
      end: '2027-03-01T10:23:45.000Z',
    });
    await print(printer, sheets('a', share + 1));
    test.clock.set(at(days(35)));
    await report(printer);
    expect(toldOf(printer)).toMatchObject([{ quantity: 1, at: at(days(35)) }]);
  });
});

describe('a meter report', () => {
  it('that was lost on the way is sent again under the same identifier, and counts once', async () => {
    test.clock.set(at(minutes(1)));
    const printer = await endless();
    await print(printer, sheets('a', share + 4));
    test.clock.set(at(hours(1)));
    test.meter.failNext(new PaymentsError('unavailable', 'no answer'));
    await expect(report(printer)).rejects.toThrow('no answer');
    await report(printer);
    expect(toldOf(printer)).toMatchObject([{ quantity: 4 }]);
  });

  it('that is refused is kept with the reason and not sent for ever', async () => {
    test.clock.set(at(minutes(1)));
    const printer = await endless();
    await print(printer, sheets('a', share + 1));
    test.clock.set(at(hours(1)));
    test.meter.failNext(new PaymentsError('invalid', 'archived meter', 'archived_meter'));
    await report(printer);
    await report(printer);
    expect(toldOf(printer)).toEqual([]);
    const { organizationId } = printer;
    const rows = await test.platform.db.transaction({ organizationId, userId: null }, (tx) =>
      tx.meterReport.findMany({ where: { organizationId } }),
    );
    expect(rows).toMatchObject([{ status: 'rejected', failure: 'archived meter', quantity: 1 }]);
  });

  it('is handed to every organization with a subscription of a product that counts', async () => {
    const actor = { kind: 'job', job: 'test', organizationId: null, onBehalfOf: null } as const;
    const { origin } = (await endless()).call;
    const { organizations } = await execute(test.platform, planUsageReports, { actor, origin }, {});
    expect(organizations).toBeGreaterThan(0);
  });
});
