import { randomUUID } from 'node:crypto';
import type { Platform } from '@atrium/core/kernel';
import { type TestMember, testMember } from '@atrium/core/testing';

/** A word in every text of the world that must never be read outside it. */
export const canary = 'CANARY-OF-ANOTHER-TENANT';

export interface World {
  readonly owner: TestMember;
  /** A row of each kind an input may name. */
  readonly ids: Readonly<Record<Kind, string>>;
}

export type Kind =
  | 'organization'
  | 'person'
  | 'session'
  | 'invitation'
  | 'apiKey'
  | 'notification'
  | 'file'
  | 'document'
  | 'correction';

const roles = ['owner', 'admin', 'labs.editor', 'labs.approver'];

/** An organization with a row in every table an input can point at. */
export async function tenantWorld(platform: Platform): Promise<World> {
  const owner = await testMember(platform, { roles });
  const { organizationId, userId } = owner;
  const person = await testMember(platform, { organizationId, roles: ['member'] });
  const now = platform.clock.now();
  const later = new Date(now.getTime() + 86_400_000);
  const common = { organizationId, createdById: userId };
  const hash = () => randomUUID();
  return platform.db.transaction({ organizationId, userId }, async (tx) => {
    const session = await tx.session.create({
      data: {
        userId,
        tokenHash: hash(),
        organizationId,
        methods: ['pwd'],
        authenticatedAt: now,
        lastSeenAt: now,
        expiresAt: later,
      },
    });
    const invitation = await tx.invitation.create({
      data: {
        organizationId,
        email: `${canary}@example.test`,
        roles: ['member'],
        tokenHash: hash(),
        invitedById: userId,
        expiresAt: later,
      },
    });
    const apiKey = await tx.apiKey.create({
      data: { ...common, name: canary, secretHash: hash(), prefix: 'ak_x', scopes: ['labs.document.read'] },
    });
    const notification = await tx.notification.create({
      data: {
        organizationId,
        userId,
        type: 'labs.document.rejected',
        title: canary,
        body: canary,
        dedupeKey: hash(),
      },
    });
    const fileOf = (adoptedAt: Date | null) =>
      tx.file.create({
        data: {
          ...common,
          purpose: 'labs.certificate',
          key: hash(),
          name: `${canary}.pdf`,
          contentType: 'application/pdf',
          bytes: 1n,
          sha256: hash(),
          adoptedAt,
        },
      });
    const [kept, file] = [await fileOf(now), await fileOf(null)];
    const document = await tx.labsDocument.create({
      data: {
        ...common,
        fileId: kept.id,
        fileName: `${canary}.pdf`,
        sha256: hash(),
        status: 'ready',
        productName: canary,
        labName: canary,
      },
    });
    const ofDocument = { organizationId, documentId: document.id };
    await tx.labsRecord.create({
      data: { ...ofDocument, version: 1, record: { canary }, readerVersion: '1', readMs: 1 },
    });
    const correction = await tx.labsCorrection.create({
      data: {
        ...ofDocument,
        kind: 'value',
        path: 'totals.thc',
        before: 1,
        after: 2,
        reason: canary,
        createdById: userId,
      },
    });
    const description = await tx.labsDescription.create({
      data: {
        ...ofDocument,
        tone: 'neutral',
        length: 'short',
        channel: 'web_shop',
        jurisdiction: 'CA',
        currentVersion: 1,
      },
    });
    await tx.labsDescriptionVersion.create({
      data: {
        organizationId,
        descriptionId: description.id,
        number: 1,
        headline: canary,
        body: canary,
        writer: 'local',
        recordVersion: 1,
        rulesVersion: '1',
      },
    });
    await tx.aiRun.create({
      data: {
        organizationId,
        task: canary,
        engine: 'local',
        outcome: 'done',
        latencyMs: 1,
        promptVersion: '1',
      },
    });
    return {
      owner,
      ids: {
        organization: organizationId,
        person: person.userId,
        session: session.id,
        invitation: invitation.id,
        apiKey: apiKey.id,
        notification: notification.id,
        file: file.id,
        document: document.id,
        correction: correction.id,
      },
    };
  });
}
