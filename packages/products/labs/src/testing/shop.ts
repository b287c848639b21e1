import { Readable } from 'node:stream';
import { aiRegistration } from '@atrium/core/ai';
import { billingRegistration } from '@atrium/core/billing';
import { filesRegistration, storeUpload } from '@atrium/core/files';
import { execute, type JobActor, type Platform } from '@atrium/core/kernel';
import { notificationsRegistration } from '@atrium/core/notifications';
import { origin, type TestMember, type TestPlatform, testMember, testPlatform } from '@atrium/core/testing';
import type { CertificateRecord } from '../certificate/record.ts';
import { uploadDocument } from '../document/upload.ts';
import { beginReading } from '../reading/begin.ts';
import { finishReading } from '../reading/finish.ts';
import { labsRegistration } from '../registry.ts';

/** A platform with labs on it, for database tests. */
export const labsPlatform = (): Promise<TestPlatform> =>
  testPlatform({
    registrations: [
      filesRegistration,
      notificationsRegistration,
      aiRegistration,
      billingRegistration,
      labsRegistration,
    ],
  });

export interface Shop {
  readonly platform: Platform;
  readonly owner: TestMember;
  readonly editor: TestMember;
  readonly approver: TestMember;
  readonly viewer: TestMember;
  /** The call of a job of this shop. */
  readonly job: { readonly actor: JobActor; readonly origin: typeof origin };
}

/** An organization with one person in each role. */
export async function openShop(platform: Platform): Promise<Shop> {
  const owner = await testMember(platform);
  const { organizationId } = owner;
  const [editor, approver, viewer] = await Promise.all([
    testMember(platform, { organizationId, roles: ['labs.editor'] }),
    testMember(platform, { organizationId, roles: ['labs.approver'] }),
    testMember(platform, { organizationId, roles: ['labs.viewer'] }),
  ]);
  const actor: JobActor = { kind: 'job', job: 'test', organizationId, onBehalfOf: null };
  return { platform, owner, editor, approver, viewer, job: { actor, origin } };
}

/** Stores bytes that look like a PDF as an upload of the editor. */
export function storePdf({ platform, editor }: Shop, content: string, name = 'certificate.pdf') {
  const stream = Readable.from([Buffer.from(`%PDF-1.7\n${content}\n%%EOF\n`)]);
  return storeUpload(platform, editor.call, { purpose: 'labs.certificate', name, stream });
}

export async function upload(shop: Shop, content: string) {
  const { id } = await storePdf(shop, content);
  return execute(shop.platform, uploadDocument, shop.editor.call, { fileId: id });
}

/** Takes the lease and writes `record` as what the reader found. */
export async function finishWith(shop: Shop, documentId: string, record: CertificateRecord): Promise<void> {
  const begun = await execute(shop.platform, beginReading, shop.job, { documentId });
  if (!begun) throw new Error('there was nothing to read');
  await execute(shop.platform, finishReading, shop.job, {
    documentId,
    lease: begun.lease,
    readerVersion: 'test',
    outcome: { outcome: 'certificate', record, ms: 1 },
  });
}
