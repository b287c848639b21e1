import { execute } from '@atrium/core/kernel';
import type { TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redline } from '../description/fixtures.ts';
import { finishWith, labsPlatform, openShop, type Shop, storePdf, upload } from '../testing/shop.ts';
import { cancelDocument } from './cancel.ts';
import { getDocument } from './get.ts';
import { listDocuments } from './list.ts';
import { uploadDocument } from './upload.ts';

let test: TestPlatform;
let shop: Shop;

beforeAll(async () => {
  test = await labsPlatform();
  shop = await openShop(test.platform);
});
afterAll(() => test.close());

describe('an upload', () => {
  it('given 50 times at once makes one document', async () => {
    const files = await Promise.all(Array.from({ length: 50 }, () => storePdf(shop, 'the same bytes')));
    const results = await Promise.all(
      files.map(({ id }) => execute(test.platform, uploadDocument, shop.editor.call, { fileId: id })),
    );
    expect(results.filter((result) => result.outcome === 'queued')).toHaveLength(1);
    expect(new Set(results.map((result) => result.document.id)).size).toBe(1);
    const { items } = await execute(test.platform, listDocuments, shop.editor.call, { limit: 100 });
    expect(items).toHaveLength(1);
  });

  it('of the same bytes by another organization is its own document', async () => {
    const other = await openShop(test.platform);
    const first = await upload(shop, 'shared bytes');
    const second = await upload(other, 'shared bytes');
    expect(second.outcome).toBe('queued');
    expect(second.document.id).not.toBe(first.document.id);
  });

  it('may be repeated after it was cancelled', async () => {
    const first = await upload(shop, 'to be cancelled');
    await execute(test.platform, cancelDocument, shop.editor.call, { documentId: first.document.id });
    const second = await upload(shop, 'to be cancelled');
    expect(second.outcome).toBe('queued');
  });

  it('of the same certificate in other bytes ends as a duplicate of the first, even when both are read at once', async () => {
    const [a, b] = await Promise.all([upload(shop, 'copy one'), upload(shop, 'copy two, scanned')]);
    await Promise.all([a, b].map(({ document }) => finishWith(shop, document.id, redline)));
    const details = await Promise.all(
      [a, b].map(({ document }) =>
        execute(test.platform, getDocument, shop.editor.call, { documentId: document.id }),
      ),
    );
    expect(details.map((detail) => detail.status).sort()).toContain('duplicate');
    const duplicate = details.find((detail) => detail.status === 'duplicate');
    const original = details.find((detail) => detail.status !== 'duplicate');
    expect(duplicate?.duplicateOfId).toBe(original?.id);
  });
});
