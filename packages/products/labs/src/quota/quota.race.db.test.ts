import { Readable } from 'node:stream';
import { getUsage, listUsage } from '@atrium/core/billing';
import { storeUpload } from '@atrium/core/files';
import { addSeconds, days, execute, runJob } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftDescription } from '../description/draft.job.ts';
import { redline } from '../description/fixtures.ts';
import { generateDescription } from '../description/generate.ts';
import { getDescription } from '../description/get.ts';
import { cancelDocument } from '../document/cancel.ts';
import { correctValue } from '../document/correct.ts';
import { getDocument } from '../document/get.ts';
import { listDocuments } from '../document/list.ts';
import { retryDocument } from '../document/retry.ts';
import { uploadDocument } from '../document/upload.ts';
import { documentsMeter, regenerationsMeter, trialDays, trialLimits } from '../plans.ts';
import { beginReading } from '../reading/begin.ts';
import { failReading } from '../reading/fail.ts';
import { finishReading } from '../reading/finish.ts';
import { finishWith, labsPlatform, openShop, type Shop, storePdf, upload } from '../testing/shop.ts';

const share = trialLimits.documentsPerPeriod;
const begin = '2026-03-02T09:00:00.000Z';

let test: TestPlatform;
let shop: Shop;

beforeAll(async () => {
  test = await labsPlatform();
});
beforeEach(async () => {
  test.clock.set(begin);
  shop = await openShop(test.platform);
});
afterAll(() => test.close());

const usage = () => execute(test.platform, getUsage, shop.owner.call, { product: 'labs' });
async function counted(name: string = documentsMeter) {
  const meter = (await usage()).meters.find((found) => found.meter === name);
  return { used: meter?.used, reserved: meter?.reserved };
}
const id = ({ document }: Awaited<ReturnType<typeof upload>>) => ({ documentId: document.id });

async function draft(documentId: string): Promise<void> {
  const { organizationId } = shop.owner;
  const envelope = { organizationId, onBehalfOf: null, requestId: 'test', payload: { documentId } };
  const delivery = { jobId: '1', attempt: 1, maxAttempts: 5, signal: new AbortController().signal };
  await runJob(test.platform, draftDescription, envelope, delivery);
}

async function drafted(content: string): Promise<string> {
  const { documentId } = id(await upload(shop, content));
  await finishWith(shop, documentId, redline);
  await draft(documentId);
  return documentId;
}

describe('the trial', () => {
  it('begins by itself with the first certificate, without a card, and runs fourteen days', async () => {
    expect((await usage()).plan).toBeNull();
    await upload(shop, 'first');
    expect((await usage()).plan).toMatchObject({
      key: 'labs.trial',
      trial: true,
      level: 'full',
      periodStart: begin,
      periodEnd: addSeconds(new Date(begin), days(trialDays)).toISOString(),
    });
    expect(await counted()).toEqual({ used: 0, reserved: 1 });
  });

  it('begun by one of two first certificates is there for the other, though its clock is a little behind', async () => {
    const [one, two] = [await storePdf(shop, 'one'), await storePdf(shop, 'two')];
    await execute(test.platform, uploadDocument, shop.editor.call, { fileId: one.id });
    test.clock.set(addSeconds(new Date(begin), -0.005).toISOString());
    await execute(test.platform, uploadDocument, shop.editor.call, { fileId: two.id });
    expect(await usage()).toMatchObject({ plan: { periodStart: begin } });
    expect(await counted()).toEqual({ used: 0, reserved: 2 });
  });

  it('ended leaves everything to read and to take away, and takes nothing new, with the way out', async () => {
    const documentId = await drafted('kept');
    const waiting = await storePdf(shop, 'too late');
    test.clock.advance(days(trialDays));
    const { call } = shop.editor;
    const refused = {
      code: 'QUOTA_EXCEEDED',
      details: { reason: 'read_only' },
      message: expect.stringMatching(/Your trial ended on 16 March 2026\..*Organization → Billing/),
    };
    await expect(storePdf(shop, 'not one byte')).rejects.toMatchObject(refused);
    await expect(execute(test.platform, uploadDocument, call, { fileId: waiting.id })).rejects.toMatchObject(
      refused,
    );
    await expect(execute(test.platform, generateDescription, call, { documentId })).rejects.toMatchObject(
      refused,
    );
    const correction = {
      documentId,
      path: 'product.batch',
      value: { kind: 'text' as const, text: 'B-1' },
      reason: 'misread',
    };
    await expect(execute(test.platform, correctValue, call, correction)).rejects.toMatchObject(refused);
    expect((await execute(test.platform, getDocument, call, { documentId })).status).toBe('drafted');
    expect((await execute(test.platform, getDescription, call, { documentId })).versions).toHaveLength(1);
    expect((await execute(test.platform, listDocuments, call, { limit: 10 })).items).toHaveLength(1);
  });
});

describe('a share of certificates', () => {
  it('with ten left and thirty uploaded at once takes exactly ten; the others hear the limit and the date', async () => {
    for (let index = 0; index < share - 10; index++) await upload(shop, `before ${index}`);
    const files = await Promise.all(
      Array.from({ length: 30 }, (_, index) => storePdf(shop, `at once ${index}`)),
    );
    const results = await Promise.allSettled(
      files.map(({ id: fileId }) => execute(test.platform, uploadDocument, shop.editor.call, { fileId })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      expect(result.reason).toMatchObject({ code: 'QUOTA_EXCEEDED', details: { reason: 'share_taken' } });
      expect(result.reason.message).toContain(`holds ${share} certificates`);
      expect(result.reason.message).toContain('16 March 2026');
    }
    expect(await counted()).toEqual({ used: 0, reserved: share });
  });

  it('counts what was drafted, once, also when it is drafted twice', async () => {
    const documentId = await drafted('one');
    await draft(documentId);
    expect(await counted()).toEqual({ used: 1, reserved: 0 });
  });

  it('gives back what was rejected, a duplicate, cancelled, or our failure, and says why', async () => {
    await drafted('original');
    const twin = id(await upload(shop, 'the same sample in other bytes'));
    await finishWith(shop, twin.documentId, redline);
    const rejected = id(await upload(shop, 'a letter'));
    const lease = (await execute(test.platform, beginReading, shop.job, rejected))?.lease ?? 0;
    await execute(test.platform, finishReading, shop.job, {
      ...rejected,
      lease,
      readerVersion: 'test',
      outcome: { outcome: 'rejected', reason: 'not_a_certificate', detail: '', ms: 1 },
    });
    await execute(test.platform, cancelDocument, shop.editor.call, id(await upload(shop, 'taken back')));
    const failed = id(await upload(shop, 'unlucky'));
    await execute(test.platform, beginReading, shop.job, failed);
    await execute(test.platform, failReading, shop.job, failed);
    expect(await counted()).toEqual({ used: 1, reserved: 0 });
    const { items } = await execute(test.platform, listUsage, shop.owner.call, {
      product: 'labs',
      limit: 50,
    });
    expect(items.filter(({ kind }) => kind === 'release').map(({ reason }) => reason)).toEqual([
      'our_fault',
      'cancelled',
      'rejected',
      'duplicate',
    ]);
    await execute(test.platform, retryDocument, shop.editor.call, failed);
    expect(await counted()).toEqual({ used: 1, reserved: 1 });
  });

  it('counts texts written again on a smaller counter', async () => {
    const documentId = await drafted('written twice');
    await execute(test.platform, generateDescription, shop.editor.call, { documentId });
    expect(await counted(regenerationsMeter)).toEqual({ used: 0, reserved: 1 });
    await draft(documentId);
    expect(await counted(regenerationsMeter)).toEqual({ used: 1, reserved: 0 });
    expect(await counted()).toEqual({ used: 1, reserved: 0 });
  });
});

describe('a file', () => {
  it('larger than the plan takes is refused while it streams, in words', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, ' ');
    const tooMany = trialLimits.maxFileMegabytes + 1;
    const stream = Readable.from([
      Buffer.from('%PDF-1.7\n'),
      ...Array.from({ length: tooMany }, () => megabyte),
    ]);
    const sent = storeUpload(test.platform, shop.editor.call, {
      purpose: 'labs.certificate',
      name: 'large.pdf',
      stream,
    });
    await expect(sent).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: `The file is larger than ${trialLimits.maxFileMegabytes} MB. Send a smaller one.`,
    });
  });

  it('is read to as many pages as the plan takes', async () => {
    const begun = await execute(test.platform, beginReading, shop.job, id(await upload(shop, 'long')));
    expect(begun?.maxPages).toBe(trialLimits.maxPages);
  });
});
