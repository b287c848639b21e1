import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addSeconds,
  type Call,
  days,
  execute,
  hours,
  minutes,
  PaymentsError,
  runJob,
  type StaffRole,
} from '../../kernel/index.ts';
import { origin, runJobs, type TestPlatform } from '../../testing/index.ts';
import { getUsage } from './get.ts';
import { planUsageReports, reportUsageJob } from './report-usage.job.ts';
import { resendMeterReport } from './resend-meter-report.ts';
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

const keptOf = ({ organizationId }: Printer) =>
  test.platform.db.transaction({ organizationId, userId: null }, (tx) =>
    tx.meterReport.findMany({ where: { organizationId } }),
  );

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
    expect(await keptOf(printer)).toMatchObject([
      { status: 'rejected', failure: 'archived meter', quantity: 1 },
    ]);
  });

  it('is handed to every organization with a subscription of a product that counts', async () => {
    const actor = { kind: 'job', job: 'test', organizationId: null, onBehalfOf: null } as const;
    const { origin } = (await endless()).call;
    const { organizations } = await execute(test.platform, planUsageReports, { actor, origin }, {});
    expect(organizations).toBeGreaterThan(0);
  });
});

/** One unit of surplus, used in the first hour and refused in the second. */
async function refused() {
  test.clock.set(at(minutes(1)));
  const printer = await endless();
  await print(printer, sheets('a', share + 1));
  test.clock.set(at(hours(1)));
  test.meter.failNext(new PaymentsError('invalid', 'archived meter', 'archived_meter'));
  await report(printer);
  const [{ id = '', identifier = '' } = {}] = await keptOf(printer);
  return { printer, id, identifier };
}

const staff = (role: StaffRole): Call => ({
  actor: {
    kind: 'staff',
    via: { kind: 'session', id: crypto.randomUUID() },
    userId: crypto.randomUUID(),
    email: 'staff@example.test',
    role,
    organizationId: null,
    reason: null,
    provenAt: test.clock.now(),
  },
  origin,
});
const sendAgain = (id: string, call = staff('admin')) =>
  execute(test.platform, resendMeterReport, call, { id });

describe('a refused report that staff send again', () => {
  it('is told under its identifier for its own hour, once, and stands in the audit log', async () => {
    const { printer, id, identifier } = await refused();
    test.clock.set(at(hours(30)));
    const acts = await Promise.allSettled([sendAgain(id), sendAgain(id)]);
    expect(acts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await runJobs(test.platform);
    expect(toldOf(printer)).toMatchObject([{ identifier, sending: 2, quantity: 1, at: at(0) }]);
    expect(await keptOf(printer)).toMatchObject([{ status: 'reported', failure: null }]);
    await expect(sendAgain(id)).rejects.toMatchObject({ details: { reason: 'not_refused' } });
    const audited = await test.platform.db.transaction(
      { organizationId: null, userId: null, staff: true },
      (tx) => tx.auditEvent.findMany({ where: { targetId: id, outcome: 'done' } }),
    );
    expect(audited).toMatchObject([{ actorKind: 'staff', detail: { identifier, quantity: 1 } }]);
  });

  it('after its invoice closed is charged now, and said to be carried over', async () => {
    const { printer, id } = await refused();
    await renew(test, printer, end, later);
    const closed = addSeconds(new Date(end), days(2));
    test.clock.set(closed);
    await sendAgain(id);
    await runJobs(test.platform);
    expect(toldOf(printer)).toMatchObject([{ quantity: 1, at: closed }]);
    const { meters } = await execute(test.platform, getUsage, printer.call, { product: 'printing' });
    expect(meters[0]?.carriedOver).toMatchObject([{ quantity: 1, chargedAt: closed.toISOString() }]);
  });

  it('counts once where it had been taken after all', async () => {
    const { printer, id, identifier } = await refused();
    const taken = {
      identifier,
      sending: 1,
      customerId: `cus_${printer.organizationId}`,
      eventName: pages,
      quantity: 1,
    };
    test.meter.told.set(identifier, { ...taken, at: at(0) });
    await sendAgain(id);
    await runJobs(test.platform);
    expect(toldOf(printer)).toHaveLength(1);
    expect(await keptOf(printer)).toMatchObject([{ status: 'reported' }]);
  });

  it('and is refused again says so again', async () => {
    const { printer, id } = await refused();
    test.meter.failNext(new PaymentsError('invalid', 'still archived', 'archived_meter'));
    await sendAgain(id);
    await runJobs(test.platform);
    expect(await keptOf(printer)).toMatchObject([{ status: 'rejected', failure: 'still archived' }]);
  });

  it('is for administrators alone', async () => {
    const { printer, id } = await refused();
    for (const call of [staff('support'), printer.call])
      await expect(sendAgain(id, call)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(sendAgain(crypto.randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
