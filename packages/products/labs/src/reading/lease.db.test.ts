import { execute } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadOutcome } from '../certificate/record.ts';
import { redline } from '../description/fixtures.ts';
import { cancelDocument } from '../document/cancel.ts';
import { getDocument } from '../document/get.ts';
import { retryDocument } from '../document/retry.ts';
import { labsPlatform, openShop, type Shop, upload } from '../testing/shop.ts';
import { beginReading } from './begin.ts';
import { failReading } from './fail.ts';
import { finishReading } from './finish.ts';
import { reportReading } from './progress.ts';

let test: TestPlatform;
let shop: Shop;

beforeAll(async () => {
  test = await labsPlatform();
  shop = await openShop(test.platform);
});
afterAll(() => test.close());

const begin = (documentId: string) => execute(test.platform, beginReading, shop.job, { documentId });
const detail = (documentId: string) => execute(test.platform, getDocument, shop.owner.call, { documentId });
const finish = (documentId: string, lease: number, outcome: ReadOutcome) =>
  execute(test.platform, finishReading, shop.job, { documentId, lease, readerVersion: 'test', outcome });

const found = (sampleId: string): ReadOutcome => {
  const record = structuredClone(redline);
  record.product.sampleId = { value: sampleId, printed: sampleId, confidence: 'certain', place: null };
  return { outcome: 'certificate', record, ms: 12 };
};

describe('a reading', () => {
  it('that was overtaken by another worker writes nothing', async () => {
    const { document } = await upload(shop, 'overtaken');
    const first = await begin(document.id);
    const second = await begin(document.id);
    expect(await finish(document.id, first?.lease ?? 0, found('slow'))).toEqual({ applied: false });
    expect(await finish(document.id, second?.lease ?? 0, found('quick'))).toEqual({ applied: true });
    expect(await detail(document.id)).toMatchObject({ sampleId: 'quick', recordVersion: 1 });
  });

  it('finished twice at once is written once', async () => {
    const { document } = await upload(shop, 'twice');
    const lease = (await begin(document.id))?.lease ?? 0;
    const results = await Promise.all(
      Array.from({ length: 8 }, () => finish(document.id, lease, found('twice'))),
    );
    expect(results.filter((result) => result.applied)).toHaveLength(1);
    expect((await detail(document.id)).recordVersion).toBe(1);
  });

  it('of a cancelled document writes nothing', async () => {
    const { document } = await upload(shop, 'cancelled');
    const lease = (await begin(document.id))?.lease ?? 0;
    await execute(test.platform, cancelDocument, shop.editor.call, { documentId: document.id });
    expect(await finish(document.id, lease, found('late'))).toEqual({ applied: false });
    await execute(test.platform, reportReading, shop.job, { documentId: document.id, lease, progress: 80 });
    expect(await detail(document.id)).toMatchObject({ status: 'cancelled', progress: 0, record: null });
    expect(await begin(document.id)).toBeNull();
  });

  it('that is rejected ends with the reason, is told to the uploader, and is never begun again', async () => {
    const { document } = await upload(shop, 'rejected');
    const lease = (await begin(document.id))?.lease ?? 0;
    await finish(document.id, lease, {
      outcome: 'rejected',
      reason: 'password_protected',
      detail: '',
      ms: 3,
    });
    expect(await detail(document.id)).toMatchObject({ status: 'rejected', reason: 'password_protected' });
    expect(await begin(document.id)).toBeNull();
    const told = await test.platform.db.transaction(
      { organizationId: shop.owner.organizationId, userId: null },
      (tx) =>
        tx.notification.findMany({ where: { userId: shop.editor.userId, type: 'labs.document.rejected' } }),
    );
    expect(told.map((notice) => notice.body)).toContainEqual(expect.stringContaining('password'));
  });

  it('that failed on our side can be retried from the start', async () => {
    const { document } = await upload(shop, 'failed');
    await begin(document.id);
    await execute(test.platform, failReading, shop.job, { documentId: document.id });
    expect((await detail(document.id)).status).toBe('failed');
    await execute(test.platform, retryDocument, shop.editor.call, { documentId: document.id });
    const lease = (await begin(document.id))?.lease ?? 0;
    expect(await finish(document.id, lease, found('second try'))).toEqual({ applied: true });
  });

  it('of an amended report marks the older one as replaced', async () => {
    const reported = (iso: string, report: string): ReadOutcome => {
      const outcome = found('amended sample');
      if (outcome.outcome !== 'certificate') throw new Error('unreachable');
      outcome.record.dates.reported = { iso, printed: iso, confidence: 'certain', place: null };
      outcome.record.reportId = { value: report, printed: report, confidence: 'certain', place: null };
      return outcome;
    };
    const older = await upload(shop, 'older');
    await finish(
      older.document.id,
      (await begin(older.document.id))?.lease ?? 0,
      reported('2026-01-05', 'R1'),
    );
    const newer = await upload(shop, 'newer');
    await finish(
      newer.document.id,
      (await begin(newer.document.id))?.lease ?? 0,
      reported('2026-02-05', 'R1 Rev 2'),
    );
    expect((await detail(older.document.id)).supersededById).toBe(newer.document.id);
    expect((await detail(newer.document.id)).status).not.toBe('duplicate');
  });
});
