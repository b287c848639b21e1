import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSeconds, type Call, days, execute, type StaffRole } from '../../kernel/index.ts';
import { origin, type TestPlatform, testMember } from '../../testing/index.ts';
import { getUsage } from '../usage/index.ts';
import { openPrinter, page, printingPlatform, share } from '../usage/testing/printing-shop.ts';
import { grantPlan, listPlanGrants, revokePlanGrant } from './plan-grants.ts';

const march = { start: '2026-03-01T12:00:00.000Z', end: '2026-04-01T12:00:00.000Z' };

let test: TestPlatform;
beforeAll(async () => {
  test = await printingPlatform();
});
afterAll(() => test.close());

/** Staff inside an organization, with a reason; `idleDays` since they showed who they are. */
const visit = (organizationId: string, role: StaffRole = 'admin', idleDays = 0): Call => ({
  actor: {
    kind: 'staff',
    via: { kind: 'session', id: crypto.randomUUID() },
    userId: crypto.randomUUID(),
    email: 'staff@example.test',
    role,
    organizationId,
    reason: 'ticket 4711',
    provenAt: addSeconds(test.clock.now(), -days(idleDays)),
  },
  origin,
});
const gift = { planKey: 'printing.endless', days: 10, reason: 'an outage of ours' };

describe('a plan given for nothing', () => {
  it('holds at once, and ends by itself', async () => {
    const { organizationId, call } = await testMember(test.platform);
    const { endsAt } = await execute(test.platform, grantPlan, visit(organizationId), gift);
    expect(endsAt).toBe(addSeconds(test.clock.now(), days(10)).toISOString());
    const usage = () => execute(test.platform, getUsage, call, { product: 'printing' });
    expect((await usage()).plan).toMatchObject({ key: 'printing.endless', level: 'full', trial: false });
    test.clock.advance(days(10));
    expect((await usage()).plan).toBeNull();
  });

  it('lets an organization go on whose own share is taken', async () => {
    test.clock.set('2026-03-02T09:00:00.000Z');
    const printer = await openPrinter(test, march);
    const act = page(test, printer);
    for (let sheet = 0; sheet < share; sheet++) await act('reserve', `sheet ${sheet}`);
    await expect(act('reserve', 'one more')).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
    await execute(test.platform, grantPlan, visit(printer.organizationId), { ...gift, days: 3650 });
    await act('reserve', 'one more');
  });

  it('is listed with its reason, and can be taken back, which is listed too', async () => {
    const { organizationId, call } = await testMember(test.platform);
    const staff = visit(organizationId);
    await execute(test.platform, grantPlan, staff, gift);
    const list = () => execute(test.platform, listPlanGrants, staff, {});
    const [grant] = await list();
    expect(grant).toMatchObject({
      planName: 'Endless',
      source: 'staff',
      closedAt: null,
      reason: gift.reason,
    });
    const revoke = { grantId: grant?.grantId ?? '', reason: 'given by mistake' };
    await execute(test.platform, revokePlanGrant, staff, revoke);
    expect((await list())[0]).toMatchObject({ reason: 'given by mistake', closedAt: expect.any(String) });
    expect((await execute(test.platform, getUsage, call, { product: 'printing' })).plan).toBeNull();
  });

  it('is an administrator’s, with a fresh proof of presence', async () => {
    const { organizationId, call } = await testMember(test.platform);
    const give = (by: Call) => execute(test.platform, grantPlan, by, gift);
    await expect(give(call)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(give(visit(organizationId, 'support'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(give(visit(organizationId, 'admin', 1))).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
  });

  it('cannot take back what is paid for', async () => {
    const printer = await openPrinter(test, march);
    const staff = visit(printer.organizationId);
    const [paid] = await execute(test.platform, listPlanGrants, staff, {});
    const revoke = { grantId: paid?.grantId ?? '', reason: 'no such thing' };
    await expect(execute(test.platform, revokePlanGrant, staff, revoke)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'not_given' },
    });
  });
});
