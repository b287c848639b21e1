import type { StaffActor } from '@atrium/core/kernel';
import { execute } from '@atrium/core/kernel';
import { origin, type TestPlatform } from '@atrium/core/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { labsPlatform, openShop, type Shop } from '../testing/shop.ts';
import { getLabCoverage } from './get.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await labsPlatform();
});
afterAll(() => test.close());

async function addDocuments({ owner }: Shop, rows: readonly (readonly [string | null, string])[]) {
  const { organizationId, userId } = owner;
  await test.platform.db.transaction({ organizationId, userId }, async (tx) => {
    for (const [index, [labName, status]] of rows.entries()) {
      const key = `${organizationId}/${index}`;
      const file = await tx.file.create({
        data: {
          organizationId,
          purpose: 'labs.certificate',
          key,
          name: 'a.pdf',
          contentType: 'application/pdf',
          bytes: 1n,
          sha256: key,
        },
      });
      await tx.labsDocument.create({
        data: {
          organizationId,
          fileId: file.id,
          fileName: 'a.pdf',
          sha256: key,
          status,
          labName,
          reason: status === 'rejected' ? 'not_a_certificate' : null,
          createdAt: test.clock.now(),
        },
      });
    }
  });
}

it('documents of all organizations are counted by lab and outcome, for staff only', async () => {
  const { platform, clock } = test;
  const [one, two] = [await openShop(platform), await openShop(platform)];
  await addDocuments(one, [
    ['Anresco', 'ready'],
    ['Anresco', 'needs_review'],
    [null, 'rejected'],
  ]);
  await addDocuments(two, [
    ['Anresco', 'published'],
    ['Anresco', 'extracting'],
  ]);
  const actor: StaffActor = {
    kind: 'staff',
    via: { kind: 'session', id: one.owner.userId },
    userId: one.owner.userId,
    email: 'staff@example.test',
    role: 'support',
    organizationId: null,
    reason: null,
    provenAt: clock.now(),
  };
  expect(await execute(platform, getLabCoverage, { actor, origin }, {})).toEqual({
    labs: [
      { lab: 'Anresco', documents: 4, organizations: 2, read: 2, asked: 1, rejected: 0, failed: 0, other: 1 },
      { lab: null, documents: 1, organizations: 1, read: 0, asked: 0, rejected: 1, failed: 0, other: 0 },
    ],
    reasons: [{ reason: 'not_a_certificate', documents: 1 }],
  });
  await expect(execute(platform, getLabCoverage, one.owner.call, {})).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});
