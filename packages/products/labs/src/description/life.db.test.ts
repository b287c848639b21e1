import { execute, runJob } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CertificateRecord } from '../certificate/record.ts';
import { correctValue } from '../document/correct.ts';
import { getDocument } from '../document/get.ts';
import { checkShelf } from '../shelf/check-shelf.ts';
import { finishWith, labsPlatform, openShop, type Shop, upload } from '../testing/shop.ts';
import { approveDescription } from './approve.ts';
import { beginDraft } from './begin-draft.ts';
import { draftDescription } from './draft.job.ts';
import { editDescription } from './edit.ts';
import { finishDraft } from './finish-draft.ts';
import { moonrock, redline } from './fixtures.ts';
import { generateDescription } from './generate.ts';
import { getDescription } from './get.ts';
import { publishDescription } from './publish.ts';
import { returnDescription } from './return.ts';
import { submitDescription } from './submit.ts';

let test: TestPlatform;
let shop: Shop;
let made = 0;

beforeAll(async () => {
  test = await labsPlatform();
  shop = await openShop(test.platform);
});
afterAll(() => test.close());

/** The record as another sample, so that no two documents are twins. */
function another(record: CertificateRecord): CertificateRecord {
  made += 1;
  const value = `sample-${made}`;
  return {
    ...structuredClone(record),
    product: {
      ...structuredClone(record.product),
      sampleId: { value, printed: value, confidence: 'certain', place: null },
    },
  };
}

async function draft(documentId: string): Promise<void> {
  const { organizationId } = shop.owner;
  const envelope = { organizationId, onBehalfOf: null, requestId: 'test', payload: { documentId } };
  const delivery = { jobId: '1', attempt: 1, maxAttempts: 5, signal: new AbortController().signal };
  await runJob(test.platform, draftDescription, envelope, delivery);
}

async function drafted(record: CertificateRecord = redline): Promise<string> {
  const { document } = await upload(shop, `certificate ${made}`);
  await finishWith(shop, document.id, another(record));
  await draft(document.id);
  return document.id;
}

const detail = (documentId: string) => execute(test.platform, getDocument, shop.owner.call, { documentId });
const text = (documentId: string) => execute(test.platform, getDescription, shop.owner.call, { documentId });
const as = {
  submit: (documentId: string) => execute(test.platform, submitDescription, shop.editor.call, { documentId }),
  approve: (documentId: string) =>
    execute(test.platform, approveDescription, shop.approver.call, { documentId }),
  publish: (documentId: string) =>
    execute(test.platform, publishDescription, shop.approver.call, { documentId }),
};

describe('a description', () => {
  it('is drafted by the local engine without a key, says so, and breaks no rule', async () => {
    const { current } = await text(await drafted());
    expect(current).toMatchObject({ number: 1, writer: 'local', model: null });
    expect(current.body.length).toBeGreaterThan(40);
    expect(current.findings.filter((found) => found.severity === 'block')).toEqual([]);
  });

  it('drafted by several workers at once has one version', async () => {
    const { document } = await upload(shop, 'drafted at once');
    await finishWith(shop, document.id, another(redline));
    await Promise.all(Array.from({ length: 5 }, () => draft(document.id)));
    expect((await text(document.id)).versions).toHaveLength(1);
  });

  it('whose draft was overtaken is not written', async () => {
    const { document } = await upload(shop, 'overtaken draft');
    await finishWith(shop, document.id, another(redline));
    const begun = await execute(test.platform, beginDraft, shop.job, { documentId: document.id });
    await draft(document.id);
    const late = await execute(test.platform, finishDraft, shop.job, {
      documentId: document.id,
      lease: begun?.lease ?? 0,
      copy: { headline: 'Late', body: 'Late', bullets: [] },
      writer: 'local',
      model: null,
      aiRunId: null,
      reason: null,
    });
    expect(late).toEqual({ applied: false });
    expect((await text(document.id)).current.headline).not.toBe('Late');
  });

  it('goes from draft through review and approval to the shelf, each by who may', async () => {
    const id = await drafted();
    await as.submit(id);
    await expect(
      execute(test.platform, approveDescription, shop.editor.call, { documentId: id }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await as.approve(id);
    await as.publish(id);
    expect(await detail(id)).toMatchObject({ status: 'published' });
    expect(await text(id)).toMatchObject({ publishedVersion: 1, approvedVersion: 1 });
  });

  it('edited after approval has to be approved again', async () => {
    const id = await drafted();
    await as.submit(id);
    await as.approve(id);
    const { current } = await text(id);
    const { headline, body, bullets } = current;
    await execute(test.platform, editDescription, shop.editor.call, {
      documentId: id,
      basedOn: current.number,
      headline: `${headline}!`,
      body,
      bullets,
    });
    expect((await detail(id)).status).toBe('drafted');
    await expect(as.publish(id)).rejects.toMatchObject({ code: 'ILLEGAL_MOVE' });
  });

  it('that a person fills with a claim or a made-up number is found out and cannot be handed in', async () => {
    const id = await drafted();
    const saved = await execute(test.platform, editDescription, shop.editor.call, {
      documentId: id,
      basedOn: 1,
      headline: 'Cures everything',
      body: 'With 99.99 % total THC it heals.',
      bullets: [],
    });
    expect(saved.findings.some((found) => found.severity === 'block')).toBe(true);
    await expect(as.submit(id)).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
  });

  it('saved by two people from one version keeps the first and tells the second', async () => {
    const id = await drafted();
    const save = (headline: string) =>
      execute(test.platform, editDescription, shop.editor.call, {
        documentId: id,
        basedOn: 1,
        headline,
        body: 'A plain text.',
        bullets: [],
      });
    const results = await Promise.allSettled([save('One'), save('Two')]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', details: { reason: 'newer_version' } },
    });
  });

  it('of a certificate with no safety panel is never published', async () => {
    const id = await drafted(moonrock);
    const { status, publishBlockers } = await detail(id);
    expect(publishBlockers.length).toBeGreaterThan(0);
    if (status !== 'drafted') return;
    await as.submit(id);
    await as.approve(id);
    await expect(as.publish(id)).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
  });

  it('comes back to its writer with the approver\u2019s words', async () => {
    const id = await drafted();
    await as.submit(id);
    await execute(test.platform, returnDescription, shop.approver.call, {
      documentId: id,
      comment: 'Shorter, please.',
    });
    expect((await detail(id)).status).toBe('drafted');
  });

  it('goes stale on the shelf when a value of its record is corrected', async () => {
    const id = await drafted();
    await as.submit(id);
    await as.approve(id);
    await as.publish(id);
    await execute(test.platform, correctValue, shop.editor.call, {
      documentId: id,
      path: 'product.batch',
      value: { kind: 'text', text: 'B-2' },
      reason: 'The label says so.',
    });
    expect(await detail(id)).toMatchObject({ status: 'stale', reason: 'record_corrected', batch: 'B-2' });
    await execute(test.platform, generateDescription, shop.editor.call, { documentId: id });
    await draft(id);
    expect((await detail(id)).status).toBe('drafted');
    expect((await text(id)).current.number).toBe(2);
  });

  it('goes stale on the day after its certificate expires', async () => {
    const record = another(redline);
    const expires = new Date(test.clock.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    record.dates.expires = { iso: expires, printed: expires, confidence: 'certain', place: null };
    const { document } = await upload(shop, 'expires soon');
    await finishWith(shop, document.id, record);
    await draft(document.id);
    await as.submit(document.id);
    await as.approve(document.id);
    await as.publish(document.id);
    const check = () => execute(test.platform, checkShelf, shop.job, { after: null });
    await check();
    expect((await detail(document.id)).status).toBe('published');
    test.clock.advance(3 * 86_400);
    await check();
    expect(await detail(document.id)).toMatchObject({ status: 'stale', reason: 'expired' });
  });

  it('on the shelf is linted again when the rules changed, and goes stale only where they forbid it now', async () => {
    const [allowed, forbidden] = [await drafted(), await drafted()];
    for (const id of [allowed, forbidden]) {
      await as.submit(id);
      await as.approve(id);
      await as.publish(id);
    }
    const { organizationId } = shop.owner;
    await test.platform.db.transaction({ organizationId, userId: null }, async (tx) => {
      await tx.labsDescriptionVersion.updateMany({
        where: { organizationId },
        data: { rulesVersion: 'older' },
      });
      await tx.labsDescriptionVersion.updateMany({
        where: { organizationId, description: { documentId: forbidden } },
        data: { body: 'It cures insomnia.' },
      });
    });
    await execute(test.platform, checkShelf, shop.job, { after: null });
    expect((await detail(allowed)).status).toBe('published');
    expect(await detail(forbidden)).toMatchObject({ status: 'stale', reason: 'rule_changed' });
    expect((await text(allowed)).current.rulesVersion).not.toBe('older');
  });

  it('goes stale on the shelf when an amended report of its sample comes in', async () => {
    const first = another(redline);
    const reported = (record: CertificateRecord, iso: string, report: string): CertificateRecord => ({
      ...record,
      reportId: { value: report, printed: report, confidence: 'certain', place: null },
      dates: { ...record.dates, reported: { iso, printed: iso, confidence: 'certain', place: null } },
    });
    const { document } = await upload(shop, 'first report');
    await finishWith(shop, document.id, reported(first, '2026-01-05', 'R-1'));
    await draft(document.id);
    await as.submit(document.id);
    await as.approve(document.id);
    await as.publish(document.id);
    const amended = await upload(shop, 'amended report');
    await finishWith(shop, amended.document.id, reported(first, '2026-02-05', 'R-2'));
    expect(await detail(document.id)).toMatchObject({
      status: 'stale',
      reason: 'superseded',
      supersededById: amended.document.id,
    });
  });
});
